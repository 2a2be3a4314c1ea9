using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// The body of a failed call: <c>message</c> and <c>errors</c>, or <c>error</c> alone when the request was not JSON.
/// Anything else, such as a gateway's HTML, reads as nothing, and the status says all there is.
/// </summary>
internal sealed class BrazeErrorBody
{
    [JsonPropertyName("message")]
    public string? Message { get; set; }

    [JsonPropertyName("error")]
    public string? Error { get; set; }

    [JsonPropertyName("code")]
    public string? Code { get; set; }

    [JsonPropertyName("errors")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> Errors { get; set; } = [];

    public static BrazeErrorBody? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize(body, BrazeResponseJson.Default.BrazeErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
