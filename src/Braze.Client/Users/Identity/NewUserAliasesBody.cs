using System.Text.Json.Serialization;

namespace Braze.Client;

internal sealed class NewUserAliasesBody(IReadOnlyList<NewUserAlias> userAliases)
{
    [JsonPropertyName("user_aliases")]
    public IReadOnlyList<NewUserAlias> UserAliases { get; } = userAliases;
}
