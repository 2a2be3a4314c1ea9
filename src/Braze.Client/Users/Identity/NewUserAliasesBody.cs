using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

internal sealed class NewUserAliasesBody(IReadOnlyList<NewUserAlias> userAliases) : IIdentifiesPeople
{
    [JsonPropertyName("user_aliases")]
    public IReadOnlyList<NewUserAlias> UserAliases { get; } = userAliases;

    IEnumerable<string> IIdentifiesPeople.Identifiers => UserAliases.SelectMany(alias => new[] { alias.AliasName, alias.AliasLabel, alias.ExternalId ?? string.Empty });
}
