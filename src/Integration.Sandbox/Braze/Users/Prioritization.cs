using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>How one profile is chosen among those with the same e-mail address or phone number.</summary>
internal static class Prioritization
{
    private static readonly string[] Steps = ["identified", "unidentified", "most_recently_updated", "least_recently_updated"];

    // The page of the deletion lists three steps.
    private static readonly string[] StepsOfDeletion = [.. Steps.Where(step => step != "least_recently_updated")];

    public static string? Problem(JsonNode? node, bool deletion = false)
    {
        string[] allowed = deletion ? StepsOfDeletion : Steps;
        if (node is not JsonArray { Count: > 0 } steps || steps.Any(step => !allowed.Contains(WireJson.Text(step), StringComparer.Ordinal)))
        {
            return $"'prioritization' is required and must be an array of {string.Join(", ", allowed)}";
        }

        return steps.Count(step => WireJson.Text(step) is "identified" or "unidentified") > 1
            ? "'prioritization' may hold only one of 'identified' and 'unidentified'"
            : null;
    }

    /// <summary>Goes through the steps in order; unless one profile is left, there is none.</summary>
    public static ProfileRecord? Choose(IEnumerable<ProfileRecord> candidates, JsonArray steps)
    {
        List<ProfileRecord> left = [.. candidates];
        foreach (JsonNode? step in steps)
        {
            left = WireJson.Text(step) switch
            {
                _ when left.Count == 0 => left,
                "identified" => left.FindAll(r => r.ExternalId is not null),
                "unidentified" => left.FindAll(r => r.ExternalId is null),
                "most_recently_updated" => [left.MaxBy(r => r.Updated)!],
                _ => [left.MinBy(r => r.Updated)!],
            };
        }

        return left.Count == 1 ? left[0] : null;
    }
}
