using System.Text.Json.Serialization;

namespace Braze.Client;

internal sealed class UserAliasUpdatesBody(IReadOnlyList<UserAliasUpdate> aliasUpdates)
{
    [JsonPropertyName("alias_updates")]
    public IReadOnlyList<UserAliasUpdate> AliasUpdates { get; } = aliasUpdates;
}
