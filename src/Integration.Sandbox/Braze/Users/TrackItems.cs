using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The objects of a track request: each stands on its own, so a request half of whose objects are bad is still answered 201.</summary>
internal sealed class TrackItems(SandboxProfiles profiles, Action<string, JsonObject>? tracked)
{
    public const string NoValidData = "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields.";

    /// <summary>Within one request Braze goes through the arrays in this order.</summary>
    public static readonly string[] Arrays = ["attributes", "events", "purchases"];

    public Reply Process(SandboxRequest request)
    {
        JsonArray errors = [];
        JsonObject answer = new() { ["message"] = "success" };
        int processed = Arrays.Sum(array => Process(array, request.Body[array] as JsonArray, request.Now, answer, errors));
        if (processed == 0)
        {
            answer = new JsonObject { ["message"] = NoValidData };
        }

        if (errors.Count > 0)
        {
            answer["errors"] = errors;
        }

        return Reply.Json(processed == 0 ? 400 : 201, answer);
    }

    public static JsonObject Error(string problem, string array, int index) =>
        new() { ["type"] = problem, ["input_array"] = array, ["index"] = index };

    /// <summary>Applies one object.</summary>
    /// <returns>The profile it changed, if any, and what is wrong with the object, if anything.</returns>
    public (ProfileRecord? Record, string? Problem) Apply(string array, JsonNode? node, DateTimeOffset now)
    {
        if (node is not JsonObject item)
        {
            return (null, $"'{array}' must hold objects");
        }

        (ProfileRecord? record, string? problem) = array switch
        {
            "attributes" => SetAttributes(item),
            "events" => Add(item, EventRules.Problem(item), record => record.Events.Add(EventRules.Read(item, now))),
            _ => Add(item, PurchaseRules.Problem(item), record => record.Purchases.Add(PurchaseRules.Read(item))),
        };
        if (record is not null)
        {
            tracked?.Invoke(array, item);
        }

        return (record, problem);
    }

    private int Process(string array, JsonArray? items, DateTimeOffset now, JsonObject answer, JsonArray errors)
    {
        if (items is null)
        {
            return 0;
        }

        int failed = errors.Count;
        for (int i = 0; i < items.Count; i++)
        {
            if (Apply(array, items[i], now).Problem is { } problem)
            {
                errors.Add((JsonNode)Error(problem, array, i));
            }
        }

        int processed = items.Count - (errors.Count - failed);
        answer[array + "_processed"] = processed;
        return processed;
    }

    private (ProfileRecord? Record, string? Problem) SetAttributes(JsonObject item)
    {
        if (AttributeRules.Problem(item) is { } problem)
        {
            return (null, problem);
        }

        if (WireJson.Flag(item["push_token_import"]) is true)
        {
            profiles.ImportPushTokens(item);
            return (null, null);
        }

        (UserIdentity? identity, string? error) = UserIdentity.OfItem(item);
        ProfileRecord? record = error is null ? Resolve(identity!, item) : null;
        if (record is not null)
        {
            profiles.Apply(record, item);
        }

        return (record, error);
    }

    private (ProfileRecord? Record, string? Problem) Add(JsonObject item, string? problem, Action<ProfileRecord> add)
    {
        (UserIdentity? identity, string? error) = UserIdentity.OfItem(item);
        error ??= problem;
        ProfileRecord? record = error is null ? Resolve(identity!, item) : null;
        if (record is not null)
        {
            add(record);
            profiles.Touch(record);
        }

        return (record, error);
    }

    private ProfileRecord? Resolve(UserIdentity identity, JsonObject item) =>
        profiles.Resolve(identity, WireJson.Flag(item["_update_existing_only"]));
}
