using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/track/sync</c>: one object, answered with what the profile has now under the object's own names.</summary>
internal sealed class TrackSync(SandboxProfiles profiles, Action<string, JsonObject>? tracked)
{
    private static readonly string[] Identifiers = ["external_id", "user_alias", "braze_id", "email", "phone"];

    private readonly TrackItems _items = new(profiles, tracked);

    public Reply Track(SandboxRequest request)
    {
        // The table says an object, the examples send an array of one.
        (string Array, JsonNode? Node)[] items = [.. TrackItems.Arrays.SelectMany(array => Nodes(request.Body[array]).Select(node => (array, node)))];
        if (items.Length != 1)
        {
            return BrazeReply.Error(400, items.Length == 0 ? TrackItems.NoValidData : "Max Input Length Exceeded");
        }

        (string name, JsonNode? node) = items[0];
        (ProfileRecord? record, string? problem) = _items.Apply(name, node, request.Now);
        if (problem is not null)
        {
            return Reply.Json(400, new JsonObject { ["message"] = problem, ["errors"] = new JsonArray(TrackItems.Error(problem, name, 0)) });
        }

        JsonArray users = record is null ? [] : [Describe(name, (JsonObject)node!, record)];
        return BrazeReply.Created(new JsonObject { ["users"] = users, ["message"] = "success" });
    }

    private static JsonArray Nodes(JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => items,
        _ => [node.DeepClone()],
    };

    private static JsonObject Describe(string array, JsonObject item, ProfileRecord record)
    {
        string identifier = Identifiers.First(name => item[name] is not null);
        JsonObject user = new() { [identifier] = item[identifier]!.DeepClone() };
        switch (array)
        {
            case "attributes":
                user["custom_attributes"] = CustomAttributes(item, record);
                break;
            case "events":
                string? name = WireJson.Text(item["name"]);
                user["custom_events"] = Summary("name", name, record.Events.Where(e => e.Name == name).Select(e => e.Time));
                break;
            default:
                string? product = WireJson.Text(item["product_id"]);

                // A quantity of n counts as n purchases.
                user["purchase_events"] = Summary(
                    "product_id", product, record.Purchases.Where(p => p.ProductId == product).SelectMany(p => Enumerable.Repeat(p.Time, p.Quantity)));
                break;
        }

        return user;
    }

    private static JsonObject CustomAttributes(JsonObject item, ProfileRecord record)
    {
        JsonObject attributes = [];
        foreach ((string name, _) in item)
        {
            if (!AttributeRules.IsControlKey(name) && !ProfileFields.Contains(name))
            {
                attributes[name] = record.Attributes[name]?.DeepClone();
            }
        }

        return attributes;
    }

    private static JsonArray Summary(string member, string? value, IEnumerable<DateTimeOffset> times)
    {
        DateTimeOffset[] all = [.. times];
        return
        [
            new JsonObject
            {
                [member] = value, ["first"] = BrazeTime.Milliseconds(all.Min()), ["last"] = BrazeTime.Milliseconds(all.Max()), ["count"] = all.Length,
            },
        ];
    }
}
