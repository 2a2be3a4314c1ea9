using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The states of one user in subscription groups, kept as <c>/users/track</c> writes them: one entry for each group.</summary>
internal static class SubscriptionStates
{
    public const string Attribute = "subscription_groups";
    public const string Subscribed = "subscribed";
    public const string Unsubscribed = "unsubscribed";

    public static bool IsState(string? text) => text is Subscribed or Unsubscribed;

    public static IEnumerable<(string GroupId, string State)> All(ProfileRecord record) =>
        (record.Attributes[Attribute] as JsonArray ?? []).OfType<JsonObject>().Select(e => (GroupOf(e), WireJson.Text(e["subscription_state"])!));

    public static string? Find(ProfileRecord record, string groupId) =>
        All(record).Where(s => s.GroupId == groupId).Select(s => s.State).FirstOrDefault();

    public static void Set(ProfileRecord record, string groupId, string state)
    {
        JsonArray entries = record.Attributes[Attribute] as JsonArray ?? [];
        record.Attributes[Attribute] ??= entries;
        if (entries.OfType<JsonObject>().FirstOrDefault(e => GroupOf(e) == groupId) is { } entry)
        {
            entry["subscription_state"] = state;
            return;
        }

        entries.Add((JsonNode)new JsonObject { ["subscription_group_id"] = groupId, ["subscription_state"] = state });
    }

    private static string GroupOf(JsonObject entry) => WireJson.Text(entry["subscription_group_id"])!;
}
