using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Schedules of API-triggered campaigns and Canvases.</summary>
/// <param name="state">The workspace.</param>
/// <param name="form">Which of the two.</param>
/// <param name="trigger">Checks requests.</param>
/// <param name="isKnown">Whether there is a campaign or Canvas with an id.</param>
/// <param name="send">Makes a send whose time has come.</param>
internal sealed class TriggerSchedules(BrazeState state, TriggerForm form, TriggerSend trigger, Func<string?, bool> isKnown, Action<SandboxSchedule> send)
{
    public Reply Create(SandboxRequest request)
    {
        JsonObject body = request.Body;
        if (trigger.Refuse(body, isKnown(WireJson.Text(body[form.IdName]))) is { } refusal)
        {
            return refusal;
        }

        (SendTime time, string? problem) = SendTime.Read(body["schedule"], request.Now);
        return problem is null ? ScheduleReply.Created(state.Schedules.Add(form.Kind, body, time, send)) : BrazeReply.Error(400, problem);
    }

    public Reply Update(SandboxRequest request)
    {
        if (Find(request.Body) is not { } schedule)
        {
            return Refuse(request.Body);
        }

        // The new schedule takes the old one's place entirely: what it does not say is not so.
        (SendTime time, string? problem) = SendTime.Read(request.Body["schedule"], request.Now);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        state.Schedules.Replace(schedule with { Time = time.At, InLocalTime = time.InLocalTime, AtOptimalTime = time.AtOptimalTime });
        return ScheduleReply.Changed();
    }

    public Reply Delete(SandboxRequest request)
    {
        if (Find(request.Body) is not { } schedule)
        {
            return Refuse(request.Body);
        }

        state.Schedules.Remove(schedule);
        return ScheduleReply.Changed();
    }

    private SandboxSchedule? Find(JsonObject body) =>
        state.Schedules.Find(form.Kind, body["schedule_id"]) is { } schedule && WireJson.Text(schedule.Request[form.IdName]) == WireJson.Text(body[form.IdName])
            ? schedule
            : null;

    private Reply Refuse(JsonObject body) =>
        isKnown(WireJson.Text(body[form.IdName])) ? ScheduleReply.Unknown() : BrazeReply.Error(400, form.InvalidId);
}
