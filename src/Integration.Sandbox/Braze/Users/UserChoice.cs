using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The one user an object of identify, merge or delete means: an id or alias, or an address or number and how to choose.</summary>
internal sealed record UserChoice(UserIdentity Identity, JsonArray Steps)
{
    private static readonly string[] Names = ["external_id", "user_alias", "email", "phone"];

    /// <summary>Reads a choice.</summary>
    /// <param name="node">The object.</param>
    /// <param name="names">The identifiers that may be used; all when left out.</param>
    /// <param name="deletion">Whether the steps are those of a deletion.</param>
    public static UserChoice? Read(JsonNode? node, string[]? names = null, bool deletion = false)
    {
        if (node is not JsonObject item || (names ?? Names).Count(item.ContainsKey) != 1 || item.ContainsKey("braze_id"))
        {
            return null;
        }

        UserIdentity? identity = UserIdentity.OfItem(item).Identity;
        bool chooses = identity is { ExternalId: null, Alias: null };
        if (identity is null || (chooses && Prioritization.Problem(item["prioritization"], deletion) is not null))
        {
            return null;
        }

        return new UserChoice(identity, chooses ? item["prioritization"]!.AsArray() : []);
    }

    public ProfileRecord? Find(SandboxProfiles profiles) => Steps.Count == 0
        ? profiles.Existing(Identity)
        : Prioritization.Choose(Matches(profiles), Steps);

    /// <summary>Every profile with the address or number, before any is chosen.</summary>
    public IReadOnlyCollection<ProfileRecord> Matches(SandboxProfiles profiles) =>
        Identity.Email is { } email ? profiles.WithEmail(email) : profiles.WithPhone(Identity.Phone ?? "");

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(UserChoice);
}
