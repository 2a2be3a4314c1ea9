using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/identify</c>: gives profiles without an external id one, or joins them with the profile that has it.</summary>
internal sealed class Identification(SandboxProfiles profiles)
{
    private static readonly (string List, string Identifier)[] Lists =
    [
        ("aliases_to_identify", "user_alias"), ("emails_to_identify", "email"), ("phone_numbers_to_identify", "phone"),
    ];

    public Reply Identify(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (Problem(body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        int aliases = (body["aliases_to_identify"] as JsonArray)?.Count ?? 0;
        (string Identifier, JsonNode? Node)[] items = [.. Lists.SelectMany(l => (body[l.List] as JsonArray ?? []).Select(item => (l.Identifier, item)))];

        // The page's example sends an alias and an address and is answered 1.
        return Batch.Run(items, item => Identify(item.Identifier, item.Node as JsonObject ?? []), _ => new JsonObject { ["aliases_processed"] = aliases, ["message"] = "success" });
    }

    private static string? Problem(JsonObject body)
    {
        if (Lists.FirstOrDefault(l => body[l.List] is not (null or JsonArray)).List is { } wrong)
        {
            return $"'{wrong}' must be an array of objects";
        }

        // Fifty aliases are documented; the three lists are counted together.
        return Lists.Sum(l => (body[l.List] as JsonArray)?.Count ?? 0) switch
        {
            0 => "One of 'aliases_to_identify', 'emails_to_identify' or 'phone_numbers_to_identify' is required",
            > Batch.MaxItems => "The max number of external_ids and aliases per request was exceeded",
            _ => null,
        };
    }

    private string? Identify(string identifier, JsonObject item)
    {
        if (UserIdentity.ExternalIdProblem(item["external_id"], "external_id") is { } problem)
        {
            return problem;
        }

        // The external id is the one to give, not the one to find the user by.
        JsonObject named = (JsonObject)item.DeepClone();
        named.Remove("external_id");
        if (UserChoice.Read(named, [identifier]) is not { } choice)
        {
            return $"each item needs '{identifier}', which for 'email' and 'phone' needs a 'prioritization'";
        }

        Identify(choice, WireJson.Text(item["external_id"])!);
        return null;
    }

    private void Identify(UserChoice choice, string externalId)
    {
        ProfileRecord? known = profiles.WithExternalId(externalId);
        if (choice.Find(profiles) is not { ExternalId: null } unidentified)
        {
            return;
        }

        if (known is null)
        {
            profiles.Rename(unidentified, externalId);
        }
        else if (MayJoin(choice, unidentified, known))
        {
            profiles.Merge(unidentified, known);
        }
    }

    /// <summary>Not with an alias under the same label, nor when the address or number is already the identified user's own.</summary>
    private bool MayJoin(UserChoice choice, ProfileRecord unidentified, ProfileRecord known) =>
        !unidentified.Aliases.Any(alias => known.Aliases.Any(other => other.Label == alias.Label))
        && !choice.Matches(profiles).Contains(known);
}
