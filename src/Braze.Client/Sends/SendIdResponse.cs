using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A send id that was made.</summary>
public sealed class SendIdResponse : BrazeResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("send_id")]
    public string? SendId { get; set; }
}
