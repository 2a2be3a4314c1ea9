using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The sends that are to come. Those whose time has come are made when somebody looks, in the order of their times.</summary>
internal sealed class ScheduledSends
{
    private readonly OrderedDictionary<string, (SandboxSchedule Schedule, Action<SandboxSchedule> Send)> _byId = new(StringComparer.Ordinal);

    public IEnumerable<SandboxSchedule> All => _byId.Values.Select(entry => entry.Schedule);

    public SandboxSchedule Add(SandboxSendKind kind, JsonObject request, SendTime time, Action<SandboxSchedule> send)
    {
        SandboxSchedule schedule = new()
        {
            ScheduleId = TriggerSend.NewId(),
            DispatchId = TriggerSend.NewId(),
            Kind = kind,
            Time = time.At,
            InLocalTime = time.InLocalTime,
            AtOptimalTime = time.AtOptimalTime,
            Request = (JsonObject)request.DeepClone(),
        };
        _byId.Add(schedule.ScheduleId, (schedule, send));
        return schedule;
    }

    public SandboxSchedule? Find(SandboxSendKind kind, JsonNode? scheduleId) =>
        WireJson.Text(scheduleId) is { } id && _byId.TryGetValue(id, out var entry) && entry.Schedule.Kind == kind ? entry.Schedule : null;

    public void Replace(SandboxSchedule schedule) => _byId[schedule.ScheduleId] = _byId[schedule.ScheduleId] with { Schedule = schedule };

    public void Remove(SandboxSchedule schedule) => _byId.Remove(schedule.ScheduleId);

    public void SendDue(DateTimeOffset now)
    {
        (SandboxSchedule Schedule, Action<SandboxSchedule> Send)[] due = [.. _byId.Values.Where(entry => entry.Schedule.Time <= now).OrderBy(entry => entry.Schedule.Time)];
        foreach ((SandboxSchedule schedule, Action<SandboxSchedule> send) in due)
        {
            _byId.Remove(schedule.ScheduleId);
            send(schedule);
        }
    }

    public void Clear() => _byId.Clear();
}
