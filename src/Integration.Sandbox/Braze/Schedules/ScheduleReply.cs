using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What all schedule endpoints answer alike.</summary>
internal static class ScheduleReply
{
    public static Reply Created(SandboxSchedule schedule) => BrazeReply.Created(new JsonObject
    {
        ["dispatch_id"] = schedule.DispatchId,
        ["schedule_id"] = schedule.ScheduleId,
        ["message"] = "success",
    });

    /// <summary>The pages of the changes show no answer.</summary>
    public static Reply Changed() => BrazeReply.Created(new JsonObject { ["message"] = "success" });

    /// <summary>Also for a schedule that was sent; neither the status nor the words are documented.</summary>
    public static Reply Unknown() => BrazeReply.Error(400, "Invalid Schedule ID");
}
