using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze took a send on. Acceptance is not delivery.</summary>
public sealed class TriggerSendResponse : BrazeResponse
{
    /// <summary>The id of this request's sends, shared by all its recipients.</summary>
    [JsonPropertyName("dispatch_id")]
    public string? DispatchId { get; set; }

    /// <summary>The id under which analytics group it; for broadcasts and requests that named one.</summary>
    [JsonPropertyName("send_id")]
    public string? SendId { get; set; }

    /// <summary>What Braze said although it answered success: a paused or archived canvas sends nothing and says so only here.</summary>
    [JsonPropertyName("notice")]
    public string? Notice { get; set; }
}
