using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/track</c>: each item stands on its own, so a request half of whose items are bad is still answered 201.</summary>
internal sealed class TrackEndpoints(BrazeState state, TrackItemPolicy policy) : BrazeEndpoints
{
    private const int MaxItems = 75;

    public override IReadOnlyList<SandboxEndpoint> All => [new(HttpMethod.Post, "users/track", Track)];

    private Reply Track(SandboxRequest request)
    {
        JsonArray? attributes = request.Body["attributes"] as JsonArray;
        JsonArray? events = request.Body["events"] as JsonArray;
        JsonArray? purchases = request.Body["purchases"] as JsonArray;
        if (IsOverLimit(attributes?.Count ?? 0, events?.Count ?? 0, purchases?.Count ?? 0))
        {
            return BrazeReply.Error(400, "Max Input Length Exceeded");
        }

        // Within one request Braze goes through the arrays in this order.
        JsonArray errors = [];
        JsonObject answer = new() { ["message"] = "success" };
        int processed = Process("attributes", attributes, SetAttributes, answer, errors)
            + Process("events", events, item => AddEvent(item, request.Now), answer, errors)
            + Process("purchases", purchases, AddPurchase, answer, errors);

        if (processed == 0)
        {
            answer = new JsonObject { ["message"] = "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields." };
        }

        if (errors.Count > 0)
        {
            answer["errors"] = errors;
        }

        return Reply.Json(processed == 0 ? 400 : 201, answer);
    }

    private static int Process(string array, JsonArray? items, Func<JsonObject, string?> process, JsonObject answer, JsonArray errors)
    {
        if (items is null)
        {
            return 0;
        }

        int processed = 0;
        for (int i = 0; i < items.Count; i++)
        {
            string? problem = items[i] is JsonObject item ? process(item) : $"'{array}' must hold objects";
            if (problem is null)
            {
                processed++;
                continue;
            }

            errors.Add((JsonNode)new JsonObject { ["type"] = problem, ["input_array"] = array, ["index"] = i });
        }

        answer[array + "_processed"] = processed;
        return processed;
    }

    private bool IsOverLimit(int attributes, int events, int purchases) => policy switch
    {
        TrackItemPolicy.PerArray => Math.Max(attributes, Math.Max(events, purchases)) > MaxItems,
        _ => attributes + events + purchases > MaxItems,
    };

    private string? SetAttributes(JsonObject item)
    {
        if (AttributeRules.Problem(item) is { } problem)
        {
            return problem;
        }

        if (WireJson.Flag(item["push_token_import"]) is true)
        {
            state.Profiles.ImportPushTokens(item);
            return null;
        }

        (UserIdentity? identity, string? error) = UserIdentity.OfItem(item);
        if (error is null && Resolve(identity!, item) is { } record)
        {
            state.Profiles.Apply(record, item);
        }

        return error;
    }

    private string? AddEvent(JsonObject item, DateTimeOffset now)
    {
        (UserIdentity? identity, string? error) = UserIdentity.OfItem(item);
        error ??= EventRules.Problem(item);
        if (error is null && Resolve(identity!, item) is { } record)
        {
            record.Events.Add(EventRules.Read(item, now));
            state.Profiles.Touch(record);
        }

        return error;
    }

    private string? AddPurchase(JsonObject item)
    {
        (UserIdentity? identity, string? error) = UserIdentity.OfItem(item);
        error ??= PurchaseRules.Problem(item);
        if (error is null && Resolve(identity!, item) is { } record)
        {
            record.Purchases.Add(PurchaseRules.Read(item));
            state.Profiles.Touch(record);
        }

        return error;
    }

    private ProfileRecord? Resolve(UserIdentity identity, JsonObject item) =>
        state.Profiles.Resolve(identity, WireJson.Flag(item["_update_existing_only"]));
}
