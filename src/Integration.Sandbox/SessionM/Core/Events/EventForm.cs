using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The body of an events call.</summary>
internal static class EventForm
{
    /// <summary>The events in the order given, or why the call is refused.</summary>
    public static (IReadOnlyList<SandboxCustomerEvent> Events, Reply? Refusal) Read(JsonObject body, DateTimeOffset now, string? campaignId)
    {
        if (body["events"] is not JsonObject { Count: > 0 } given)
        {
            return ([], CoreReply.Refused("missing_data", "events parameter is missing"));
        }

        if (IsNoFlag(body, "auto_claim") || IsNoFlag(body, "async"))
        {
            return ([], CoreReply.Refused("argument_error", "auto_claim and async must be true or false"));
        }

        List<SandboxCustomerEvent> events = [];
        foreach ((string name, JsonNode? value) in given)
        {
            SandboxCustomerEvent plain = new()
            {
                Name = name,
                At = now,
                CampaignId = campaignId,
                AutoClaim = WireJson.Flag(body["auto_claim"]),
                IsDeferred = WireJson.Flag(body["async"]) is true,
            };
            if (string.IsNullOrWhiteSpace(name) || !TryAdd(events, plain, value))
            {
                return ([], CoreReply.Refused("validation", "An event is a name with a number or with a list of attribute objects"));
            }
        }

        return (events, null);
    }

    private static bool TryAdd(List<SandboxCustomerEvent> events, SandboxCustomerEvent plain, JsonNode? value)
    {
        if (WireJson.Number(value) is { } number)
        {
            events.Add(plain with { Value = number });
            return true;
        }

        // Known of SessionM's mobile SDK: the keys of such objects. That they stand in a list is assumed.
        if (value is not JsonArray { Count: > 0 } items || items.Any(item => item is not JsonObject { Count: > 0 }))
        {
            return false;
        }

        events.AddRange(items.Select(item => plain with { GivenAttributes = (JsonObject)item!.DeepClone() }));
        return true;
    }

    private static bool IsNoFlag(JsonObject body, string name) => body.ContainsKey(name) && WireJson.Flag(body[name]) is null;
}
