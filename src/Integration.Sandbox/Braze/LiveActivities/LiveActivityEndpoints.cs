using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Live activities of iOS apps. An update of one that was never started here is taken: apps start them too.</summary>
internal sealed class LiveActivityEndpoints(BrazeState state) : BrazeEndpoints
{
    private static readonly string[] Dates = ["stale_date", "dismissal_date"];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "messages/live_activity/start", Start),
        new(HttpMethod.Post, "messages/live_activity/update", Update),
    ];

    private Reply Start(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if ((Problem(body) ?? StartProblem(body)) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        Keep(new SandboxLiveActivity
        {
            ActivityId = WireJson.Text(body["activity_id"])!,
            AppId = WireJson.Text(body["app_id"])!,
            ContentState = (JsonObject)body["content_state"]!.DeepClone(),
            Attributes = (JsonObject)body["activity_attributes"]!.DeepClone(),
            Recipients = NamedRecipients.Of(body, state.Profiles),
            SegmentId = WireJson.Text(body["segment_id"]),
            Audience = (JsonObject?)body["custom_audience"]?.DeepClone(),
        });
        return BrazeReply.Created(new JsonObject { ["message"] = "success" });
    }

    private Reply Update(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (Problem(body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        string id = WireJson.Text(body["activity_id"])!;
        JsonObject content = (JsonObject)body["content_state"]!.DeepClone();
        SandboxLiveActivity known = state.LiveActivities.Find(a => a.ActivityId == id)
            ?? new SandboxLiveActivity { ActivityId = id, AppId = WireJson.Text(body["app_id"])!, ContentState = content };
        Keep(known with { ContentState = content, Updates = known.Updates + 1, Ended = known.Ended || WireJson.Flag(body["end_activity"]) is true });
        return BrazeReply.Created(new JsonObject { ["message"] = "success" });
    }

    private void Keep(SandboxLiveActivity activity)
    {
        int index = state.LiveActivities.FindIndex(a => a.ActivityId == activity.ActivityId);
        if (index >= 0)
        {
            state.LiveActivities[index] = activity;
            return;
        }

        if (state.LiveActivities.Count == state.HistoryCapacity)
        {
            state.LiveActivities.RemoveAt(0);
        }

        state.LiveActivities.Add(activity);
    }

    private static string? Problem(JsonObject body)
    {
        if (MissingText(body, "app_id", "activity_id") is { } missing)
        {
            return $"'{missing}' is required";
        }

        if (body["content_state"] is not JsonObject)
        {
            return "'content_state' is required";
        }

        if (Dates.FirstOrDefault(name => body[name] is { } date && BrazeTime.Parse(WireJson.Text(date)) is null) is { } wrong)
        {
            return $"'{wrong}' is not valid";
        }

        if (body["end_activity"] is { } end && WireJson.Flag(end) is null)
        {
            return "'end_activity' is not valid";
        }

        return body["notification"] is null or JsonObject ? null : "'notification' is not valid";
    }

    private static string? StartProblem(JsonObject body)
    {
        if (MissingText(body, "activity_attributes_type") is { } missing)
        {
            return $"'{missing}' is required";
        }

        if (body["activity_attributes"] is not JsonObject)
        {
            return "'activity_attributes' is required";
        }

        if ((body["notification"] as JsonObject)?["alert"] is not JsonObject alert || MissingText(alert, "title", "body") is not null)
        {
            return "'notification' needs an alert with a title and a body";
        }

        return NamedRecipients.Problem(body) ?? TargetProblem(body);
    }

    private static string? TargetProblem(JsonObject body)
    {
        if (body["custom_audience"] is not (null or JsonObject))
        {
            return "'custom_audience' is not valid";
        }

        int ways = (NamedRecipients.Count(body) > 0 ? 1 : 0) + (body["segment_id"] is null ? 0 : 1) + (body["custom_audience"] is null ? 0 : 1);
        return ways switch
        {
            0 => "No Recipients",
            1 => null,
            _ => "Only one of users, 'segment_id' and 'custom_audience' may be given",
        };
    }

    private static string? MissingText(JsonObject body, params string[] names) => names.FirstOrDefault(name => WireJson.Text(body[name]) is null or "");
}
