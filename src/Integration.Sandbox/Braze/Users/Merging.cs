using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary><c>POST /users/merge</c>: accepted whole or refused whole; what cannot be merged is passed over without a word.</summary>
internal sealed partial class Merging(SandboxProfiles profiles)
{
    private const string InvalidIdentifier =
        "identifiers must be objects with an 'external_id' property that is a string, 'user_alias' property that is an object, "
        + "'email' property that is a string, or 'phone' property that is a string";

    public Reply Merge(SandboxRequest request)
    {
        if (request.Body["merge_updates"] is not JsonArray { Count: > 0 } updates || !updates.All(u => u is JsonObject))
        {
            return BrazeReply.Error(400, "'merge_updates' must be an array of objects");
        }

        if (updates.Count > Batch.MaxItems)
        {
            return BrazeReply.Error(400, "a single request may not contain more than 50 merge updates");
        }

        if (updates.Any(u => u!.AsObject().Any(m => m.Key is not ("identifier_to_merge" or "identifier_to_keep"))))
        {
            return BrazeReply.Error(400, "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'");
        }

        (UserChoice? Merged, UserChoice? Kept)[] pairs = [.. updates.Select(u => (UserChoice.Read(u!["identifier_to_merge"]), UserChoice.Read(u["identifier_to_keep"])))];
        if (pairs.Any(pair => pair.Merged is null || pair.Kept is null))
        {
            return BrazeReply.Error(400, InvalidIdentifier);
        }

        foreach ((UserChoice? merged, UserChoice? kept) in pairs)
        {
            Merge(merged!.Find(profiles), kept!.Find(profiles));
        }

        return Reply.Json(202, new JsonObject { ["message"] = "success" });
    }

    private void Merge(ProfileRecord? merged, ProfileRecord? kept)
    {
        if (merged is not null && kept is not null && merged != kept && !(HasInvalidPhone(merged) && HasInvalidPhone(kept)))
        {
            profiles.Merge(merged, kept);
        }
    }

    private static bool HasInvalidPhone(ProfileRecord record) => WireJson.Text(record.Attributes["phone"]) is { } phone && !E164().IsMatch(phone);

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex E164();
}
