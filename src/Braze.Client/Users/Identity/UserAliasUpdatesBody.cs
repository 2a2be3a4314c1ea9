using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

internal sealed class UserAliasUpdatesBody(IReadOnlyList<UserAliasUpdate> aliasUpdates) : IIdentifiesPeople
{
    [JsonPropertyName("alias_updates")]
    public IReadOnlyList<UserAliasUpdate> AliasUpdates { get; } = aliasUpdates;

    IEnumerable<string> IIdentifiesPeople.Identifiers => AliasUpdates.SelectMany(update => new[] { update.AliasLabel, update.OldAliasName, update.NewAliasName });
}
