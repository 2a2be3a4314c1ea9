using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze took a message on. Acceptance is not delivery.</summary>
public sealed class MessageSendResponse : BrazeResponse
{
    /// <summary>The id of this request's sends, shared by all its recipients.</summary>
    [JsonPropertyName("dispatch_id")]
    public string? DispatchId { get; set; }

    /// <summary>The id under which analytics group it, where Braze tells one.</summary>
    [JsonPropertyName("send_id")]
    public string? SendId { get; set; }
}
