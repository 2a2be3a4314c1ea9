using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze reject an event.</summary>
internal static class EventRules
{
    private const int MaxPropertyBytes = 102_400;

    public static string? Problem(JsonObject item)
    {
        if (WireJson.Text(item["name"]) is not { Length: > 0 and <= 255 } name)
        {
            return "'name' is not valid";
        }

        if (BrazeTime.Parse(WireJson.Text(item["time"])) is null)
        {
            return "'time' is not valid";
        }

        if (EcommerceSchema.Find(name) is { } schema)
        {
            return schema.Problem(item["properties"] as JsonObject ?? []);
        }

        return PropertyRules.Problem(item["properties"], MaxPropertyBytes, ["time", "event_name"]);
    }

    public static SandboxEvent Read(JsonObject item, DateTimeOffset now)
    {
        DateTimeOffset time = BrazeTime.Parse(WireJson.Text(item["time"]))!.Value;
        return new SandboxEvent
        {
            Name = WireJson.Text(item["name"])!,
            Time = time > now ? now : time,
            AppId = WireJson.Text(item["app_id"]),
            Properties = (JsonObject?)item["properties"]?.DeepClone(),
        };
    }
}
