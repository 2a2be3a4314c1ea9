using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The external ids of a customer, as <c>identifiers</c> holds them.</summary>
internal static class ExternalIdForm
{
    private const string List = "identifiers";

    /// <summary>Every external id of the user as an entry of its own; copies.</summary>
    public static IEnumerable<JsonObject> Of(SandboxUser user)
    {
        IEnumerable<JsonObject> listed = Listed(user.Members).Select(entry => (JsonObject)entry.DeepClone());
        return user.ExternalId is { } own && !Listed(user.Members).Any(entry => Text(entry) == own) ? listed.Prepend(Entry(own, type: null)) : listed;
    }

    public static string? Text(JsonObject entry) => WireJson.Text(entry["external_id"]);

    /// <summary>Whether each entry of the list, if there is one, is an object with an external id.</summary>
    public static bool IsValid(JsonObject given) =>
        given[List] is null or JsonArray && Listed(given).Count() == (given[List] as JsonArray ?? []).Count && Listed(given).All(entry => Text(entry) is not null);

    /// <summary>The user with the external ids of the request added; <c>clear_identifiers</c> takes the old ones away first (inferred from its name).</summary>
    public static SandboxUser Apply(SandboxUser user, JsonObject given)
    {
        bool isCleared = WireJson.Flag(given["clear_identifiers"]) == true;
        List<JsonObject> touched = [.. Listed(given).Select(entry => (JsonObject)entry.DeepClone())];
        string? own = WireJson.Text(given["external_id"]);
        if (own is not null && !touched.Exists(entry => Text(entry) == own))
        {
            touched.Add(Entry(own, WireJson.Text(given["external_id_type"])));
        }

        if (touched.Count == 0 && !isCleared)
        {
            return user;
        }

        // Observed: with several external ids the one shown is the one touched last.
        string? shown = own ?? touched.Select(Text).LastOrDefault() ?? (isCleared ? null : user.ExternalId);
        IEnumerable<JsonObject> kept = isCleared ? [] : Of(user).Where(before => !touched.Exists(entry => Text(entry) == Text(before)));
        JsonObject members = user.Profile;
        members[List] = new JsonArray([.. kept.Concat(touched).DistinctBy(Text, StringComparer.Ordinal)]);
        return user with { ExternalId = shown, Members = members };
    }

    private static JsonObject Entry(string externalId, string? type)
    {
        JsonObject entry = new() { ["external_id"] = externalId };
        if (type is not null)
        {
            entry["external_id_type"] = type;
        }

        return entry;
    }

    private static IEnumerable<JsonObject> Listed(JsonObject members) => (members[List] as JsonArray ?? []).OfType<JsonObject>();
}
