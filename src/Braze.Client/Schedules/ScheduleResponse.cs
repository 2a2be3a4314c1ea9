using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze will send later.</summary>
public sealed class ScheduleResponse : BrazeResponse
{
    /// <summary>The id of this request's sends.</summary>
    [JsonPropertyName("dispatch_id")]
    public string? DispatchId { get; set; }

    /// <summary>The id by which the schedule is changed or deleted. Keep it: Braze does not tell it again.</summary>
    [JsonPropertyName("schedule_id")]
    public string? ScheduleId { get; set; }
}
