using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Messages whose content comes with the request, now and later, and the list of what the dashboard sends.</summary>
internal sealed class MessageEndpoints(BrazeState state, bool acceptUnknown) : BrazeEndpoints
{
    private readonly MessageRules _rules = new(state.Campaigns, acceptUnknown);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "messages/send", Send) { RequestLimits = state.Broadcasts },

        // The limits of broadcasts are documented for the triggers' schedules, not for this one.
        new(HttpMethod.Post, "messages/schedule/create", Schedule),
        new(HttpMethod.Post, "messages/schedule/update", UpdateSchedule),
        new(HttpMethod.Post, "messages/schedule/delete", DeleteSchedule),
        new(HttpMethod.Get, "messages/scheduled_broadcasts", ListScheduled),
    ];

    private Reply Send(SandboxRequest request)
    {
        if (_rules.Problem(request.Body) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        SandboxSend send = Accept(request.Body, request.Now, schedule: null);
        JsonObject answer = new() { ["dispatch_id"] = send.DispatchId, ["message"] = "success" };
        if (send is { Broadcast: true, Id: not null })
        {
            answer["send_id"] = send.SendId;
        }

        return BrazeReply.Created(answer);
    }

    private Reply Schedule(SandboxRequest request)
    {
        if (_rules.Problem(request.Body) is { } refusal)
        {
            return BrazeReply.Error(400, refusal);
        }

        (SendTime time, string? problem) = SendTime.Read(request.Body["schedule"], request.Now);
        return problem is null
            ? ScheduleReply.Created(state.Schedules.Add(SandboxSendKind.Message, request.Body, time, due => Accept(due.Request, due.Time, due)))
            : BrazeReply.Error(400, problem);
    }

    private Reply UpdateSchedule(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (state.Schedules.Find(SandboxSendKind.Message, body["schedule_id"]) is not { } schedule)
        {
            return ScheduleReply.Unknown();
        }

        if (body["schedule"] is null && body["messages"] is null)
        {
            return BrazeReply.Error(400, "'schedule' or 'messages' is required");
        }

        if (body["messages"] is { } messages)
        {
            JsonObject changed = (JsonObject)schedule.Request.DeepClone();
            changed["messages"] = messages.DeepClone();
            if (_rules.Problem(changed) is { } refusal)
            {
                return BrazeReply.Error(400, refusal);
            }

            schedule = schedule with { Request = changed };
        }

        if (body["schedule"] is { } given)
        {
            (SendTime time, string? problem) = SendTime.Read(given, request.Now);
            if (problem is not null)
            {
                return BrazeReply.Error(400, problem);
            }

            schedule = schedule with { Time = time.At, InLocalTime = time.InLocalTime, AtOptimalTime = time.AtOptimalTime };
        }

        state.Schedules.Replace(schedule);
        return ScheduleReply.Changed();
    }

    private Reply DeleteSchedule(SandboxRequest request)
    {
        if (state.Schedules.Find(SandboxSendKind.Message, request.Body["schedule_id"]) is not { } schedule)
        {
            return ScheduleReply.Unknown();
        }

        state.Schedules.Remove(schedule);
        return ScheduleReply.Changed();
    }

    private Reply ListScheduled(SandboxRequest request)
    {
        if (DaySeries.Time(request, "end_time") is not { } given)
        {
            return BrazeReply.Error(400, "'end_time' is required");
        }

        // Whatever time of day is sent, midnight is meant.
        DateTimeOffset end = new(given.UtcDateTime.Date, TimeSpan.Zero);
        IEnumerable<(string Type, string Id, string Name, IReadOnlyList<string> Tags, DateTimeOffset? Next)> all =
        [
            .. state.Campaigns.All.Select(c => ("Campaign", c.Value.Id, c.Value.Name, c.Value.Tags, c.Value.NextSendTime)),
            .. state.Canvases.All.Select(c => ("Canvas", c.Value.Id, c.Value.Name, c.Value.Tags, c.Value.NextSendTime)),
        ];
        JsonArray broadcasts = [.. all.Where(b => b.Next >= request.Now && b.Next <= end).Select(b => new JsonObject
        {
            ["name"] = b.Name,
            ["id"] = b.Id,
            ["type"] = b.Type,
            ["tags"] = MessageList.Texts(b.Tags),
            ["next_send_time"] = BrazeTime.Milliseconds(b.Next!.Value),

            // The name of the company's time zone.
            ["schedule_type"] = "UTC",
        })];
        return Reply.Json(200, new JsonObject { ["scheduled_broadcasts"] = broadcasts });
    }

    private SandboxSend Accept(JsonObject body, DateTimeOffset now, SandboxSchedule? schedule)
    {
        bool broadcast = TriggerSend.IsBroadcast(body);
        string? campaign = WireJson.Text(body["campaign_id"]);
        SandboxSend send = new()
        {
            Kind = SandboxSendKind.Message,
            Id = campaign,
            DispatchId = schedule?.DispatchId ?? TriggerSend.NewId(),
            ScheduleId = schedule?.ScheduleId,
            SendId = WireJson.Text(body["send_id"]) ?? (broadcast && campaign is not null ? TriggerSend.NewId() : null),
            Broadcast = broadcast,
            ProfileCount = state.Profiles.Count,
            SegmentId = WireJson.Text(body["segment_id"]),
            Audience = (JsonObject?)body["audience"]?.DeepClone(),
            Messages = (JsonObject)body["messages"]!.DeepClone(),
            Recipients = NamedRecipients.Of(body, state.Profiles),
            At = now,
        };
        state.Sends.Add(send);
        return send;
    }
}
