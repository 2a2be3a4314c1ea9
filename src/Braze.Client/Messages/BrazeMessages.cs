using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeMessages(BrazeTransport transport) : IBrazeMessages
{
    public Task<MessageSendResponse> SendAsync(MessageSend message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.ThrowIfInvalid(nameof(message));
        return transport.SendAsync(
            BrazeOperations.MessagesSend,
            message,
            BrazeRequestJson.Wire.MessageSend,
            BrazeResponseJson.Default.MessageSendResponse,
            cancellationToken: cancellationToken);
    }

    public Task<MessageSendResponse> SendBroadcastAsync(MessageBroadcast broadcast, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        broadcast.ThrowIfInvalid(nameof(broadcast));
        return transport.SendAsync(
            BrazeOperations.MessagesSendBroadcast,
            broadcast,
            BrazeRequestJson.Wire.MessageBroadcast,
            BrazeResponseJson.Default.MessageSendResponse,
            cancellationToken: cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleAsync(MessageSend message, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(schedule);
        message.ThrowIfInvalid(nameof(message));
        return transport.ScheduleAsync(BrazeOperations.MessagesScheduleCreate, new ScheduledSend(message, schedule), cancellationToken);
    }

    public Task<ScheduleResponse> ScheduleBroadcastAsync(MessageBroadcast broadcast, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(schedule);
        broadcast.ThrowIfInvalid(nameof(broadcast));
        return transport.ScheduleAsync(BrazeOperations.MessagesScheduleCreateBroadcast, new ScheduledSend(broadcast, schedule), cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(string scheduleId, SendSchedule schedule, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        return transport.ChangeScheduleAsync(BrazeOperations.MessagesScheduleUpdate, new ScheduleChange(scheduleId) { Schedule = schedule }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(string scheduleId, MessageContent messages, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(messages);
        messages.ThrowIfInvalid(campaignId: null, nameof(messages));
        return transport.ChangeScheduleAsync(BrazeOperations.MessagesScheduleUpdate, new ScheduleChange(scheduleId) { Messages = messages }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> UpdateScheduleAsync(
        string scheduleId, SendSchedule schedule, MessageContent messages, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(scheduleId, nameof(scheduleId));
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(messages);
        messages.ThrowIfInvalid(campaignId: null, nameof(messages));
        return transport.ChangeScheduleAsync(BrazeOperations.MessagesScheduleUpdate, new ScheduleChange(scheduleId) { Schedule = schedule, Messages = messages }, cancellationToken);
    }

    public Task<ScheduleChangeResponse> DeleteScheduleAsync(string scheduleId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(scheduleId, nameof(scheduleId));
        return transport.ChangeScheduleAsync(BrazeOperations.MessagesScheduleDelete, new ScheduleChange(scheduleId), cancellationToken);
    }

    public Task<ScheduledBroadcastsResponse> GetScheduledBroadcastsAsync(DateOnly endDate, CancellationToken cancellationToken = default)
    {
        DateTimeOffset midnight = new(endDate, TimeOnly.MinValue, TimeSpan.Zero);
        return transport.SendAsync(
            BrazeOperations.MessagesScheduledBroadcasts,
            BrazeResponseJson.Default.ScheduledBroadcastsResponse,
            new CallSettings { Query = new QueryString().Add("end_time", midnight).Build() },
            cancellationToken);
    }

    public Task<LiveActivityResponse> StartLiveActivityAsync(LiveActivity activity, IReadOnlyList<BrazeUser> users, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(users);
        NamedUsers.ThrowIfInvalid(users, nameof(users));
        activity.ThrowIfInvalid(nameof(activity));
        return StartAsync(BrazeOperations.MessagesLiveActivityStart, new LiveActivityStart(activity) { Users = users }, cancellationToken);
    }

    public Task<LiveActivityResponse> StartLiveActivityBroadcastAsync(LiveActivity activity, string segmentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        RequiredId.Check(segmentId, nameof(segmentId));
        activity.ThrowIfInvalid(nameof(activity));
        return StartAsync(BrazeOperations.MessagesLiveActivityStartBroadcast, new LiveActivityStart(activity) { SegmentId = segmentId }, cancellationToken);
    }

    public Task<LiveActivityResponse> StartLiveActivityBroadcastAsync(LiveActivity activity, ConnectedAudience audience, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(audience);
        activity.ThrowIfInvalid(nameof(activity));
        return StartAsync(BrazeOperations.MessagesLiveActivityStartBroadcast, new LiveActivityStart(activity) { Audience = audience }, cancellationToken);
    }

    public Task<LiveActivityResponse> UpdateLiveActivityAsync(LiveActivityUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        update.ThrowIfInvalid(nameof(update));
        return transport.SendAsync(
            BrazeOperations.MessagesLiveActivityUpdate,
            update,
            BrazeRequestJson.Wire.LiveActivityUpdate,
            BrazeResponseJson.Default.LiveActivityResponse,
            new CallSettings { Safety = update.Safety },
            cancellationToken);
    }

    private Task<LiveActivityResponse> StartAsync(Operation operation, LiveActivityStart start, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, start, BrazeRequestJson.Wire.LiveActivityStart, BrazeResponseJson.Default.LiveActivityResponse, cancellationToken: cancellationToken);
}
