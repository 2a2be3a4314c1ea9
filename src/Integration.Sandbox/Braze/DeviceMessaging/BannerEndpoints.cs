using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Banners for devices without Braze's SDK. They take a key of their own; its limit is not published.</summary>
internal sealed class BannerEndpoints(BrazeState state) : BrazeEndpoints
{
    private const string Route = "v1/device-messaging/banners/";
    private const int MaxAppVersion = 255;
    private const int MaxUserBytes = 986;

    public override IReadOnlyList<SandboxEndpoint> All => field ??= [new(HttpMethod.Post, Route + "sync", Sync), new(HttpMethod.Post, Route + "track", Track)];

    public static bool Owns(SandboxEndpoint endpoint) => endpoint.Route.StartsWith(Route, StringComparison.Ordinal);

    private Reply Sync(SandboxRequest request)
    {
        JsonObject body = request.Body;
        JsonArray placements = body["placements"] as JsonArray ?? [];
        if (CallerProblem(body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        if (placements.Count == 0 || placements.Any(placement => string.IsNullOrWhiteSpace(WireJson.Text(placement))))
        {
            return BrazeReply.Error(400, "'placements' must be a list of placement ids");
        }

        // A placement without a Banner for the user has no entry.
        JsonObject banners = [];
        foreach (string placement in placements.Select(placement => WireJson.Text(placement)!))
        {
            if (state.Banners.At(placement, User(body), request.Now) is { } banner)
            {
                banners[placement] = banner.Show();
            }
        }

        return Reply.Json(200, new JsonObject { ["banners"] = banners });
    }

    private Reply Track(SandboxRequest request)
    {
        JsonArray events = request.Body["events"] as JsonArray ?? [];
        string? problem = CallerProblem(request.Body)
            ?? (Encoding.UTF8.GetByteCount(User(request.Body)) > MaxUserBytes ? "'external_user_id' is too long" : null)
            ?? (events.Count == 0 ? "'events' must be a list of events" : null);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        JsonArray errors = [];
        for (int i = 0; i < events.Count; i++)
        {
            if (Take(events[i] as JsonObject, User(request.Body), request.Now) is { } wrong)
            {
                errors.Add((JsonNode)new JsonObject { ["type"] = wrong, ["index"] = i });
            }
        }

        return errors.Count == events.Count
            ? Reply.Json(400, new JsonObject { ["message"] = "No valid event", ["errors"] = errors })
            : BrazeReply.Created(new JsonObject { ["message"] = "success", ["events_processed"] = events.Count - errors.Count, ["errors"] = errors });
    }

    private string? Take(JsonObject? happened, string user, DateTimeOffset now)
    {
        string? id = WireJson.Text(happened?["id"]);
        if (id is null || !state.Banners.Contains(id))
        {
            return "'id' is not the id of a Banner";
        }

        if (WireJson.Text(happened!["event_type"]) is not ("impression" or "click" or "dismiss"))
        {
            return "'event_type' is not valid";
        }

        if (BrazeTime.Parse(WireJson.Text(happened["timestamp"])) is not { } at || at > now)
        {
            return "'timestamp' is missing or in the future";
        }

        state.Banners.Add(new SandboxBannerEvent(id, user, WireJson.Text(happened["event_type"])!, at));
        return null;
    }

    private static string User(JsonObject body) => WireJson.Text(body["external_user_id"])!;

    private static string? CallerProblem(JsonObject body)
    {
        foreach (string name in new[] { "external_user_id", "app_id", "app_version" })
        {
            if (string.IsNullOrWhiteSpace(WireJson.Text(body[name])))
            {
                return $"'{name}' is required";
            }
        }

        return WireJson.Text(body["app_version"])!.Length > MaxAppVersion ? "'app_version' is too long" : null;
    }
}
