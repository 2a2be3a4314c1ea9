using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/delete</c>: profiles by one kind of identifier. A deprecated external id deletes its profile too.</summary>
internal sealed class Deletion(SandboxProfiles profiles)
{
    private static readonly Dictionary<string, Func<JsonNode?, JsonObject?>> Kinds = new(StringComparer.Ordinal)
    {
        ["external_ids"] = id => Named("external_id", id),
        ["braze_ids"] = id => Named("braze_id", id),
        ["user_aliases"] = alias => Named("user_alias", alias),
        ["email_addresses"] = item => Chosen("email", item),
        ["phone_numbers"] = item => Chosen("phone", item),
    };

    public Reply Delete(SandboxRequest request)
    {
        JsonObject body = request.Body;
        string[] given = [.. Kinds.Keys.Where(body.ContainsKey)];
        if (given.Length != 1)
        {
            return BrazeReply.Error(400, $"Exactly one of {string.Join(", ", Kinds.Keys)} is required");
        }

        if (body[given[0]] is not JsonArray { Count: > 0 } users)
        {
            return BrazeReply.Error(400, $"'{given[0]}' must be an array");
        }

        if (users.Count > Batch.MaxItems)
        {
            return BrazeReply.Error(400, "The max number of ids per request was exceeded");
        }

        JsonObject?[] items = [.. users.Select(Kinds[given[0]])];
        return items.Contains(null) ? BrazeReply.Error(400, $"'{given[0]}' is not valid") : Delete(items);
    }

    private Reply Delete(IEnumerable<JsonObject?> items)
    {
        HashSet<ProfileRecord> records = [.. items.Select(item => Find(item!)).OfType<ProfileRecord>()];
        foreach (ProfileRecord record in records)
        {
            profiles.Remove(record);
        }

        // The one answer without a message.
        return BrazeReply.Created(new JsonObject { ["deleted"] = records.Count });
    }

    private ProfileRecord? Find(JsonObject item) =>
        item.ContainsKey("prioritization") ? UserChoice.Read(item, deletion: true)!.Find(profiles) : profiles.Existing(UserIdentity.OfItem(item).Identity!);

    private static JsonObject? Named(string name, JsonNode? value)
    {
        JsonObject item = new() { [name] = value?.DeepClone() };
        return UserIdentity.OfItem(item).Identity is null ? null : item;
    }

    // A text alone is what the page's table shows; its words ask for a prioritization, and so does its example.
    private static JsonObject? Chosen(string name, JsonNode? item) =>
        item is JsonObject members && UserChoice.Read(members, [name], deletion: true) is not null ? members : null;
}
