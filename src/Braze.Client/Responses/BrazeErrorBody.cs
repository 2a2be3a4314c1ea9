using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// The body of a failed call: <c>message</c> and <c>errors</c>, or <c>error</c> alone when the request was not JSON, or <c>detail</c> from SCIM.
/// Anything else, such as a gateway's HTML, reads as nothing, and the status says all there is.
/// </summary>
internal sealed class BrazeErrorBody
{
    [JsonPropertyName("message")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Message { get; set; }

    [JsonPropertyName("error")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Error { get; set; }

    [JsonPropertyName("code")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Code { get; set; }

    /// <summary>The media library's name for the code.</summary>
    [JsonPropertyName("error_code")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? ErrorCode { get; set; }

    /// <summary>SCIM's name for the message.</summary>
    [JsonPropertyName("detail")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Detail { get; set; }

    [JsonPropertyName("errors")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> Errors { get; set; } = [];

    /// <summary>The most telling text there is.</summary>
    [JsonIgnore]
    public string? Text => Message ?? Error ?? Detail ?? (Errors.Count > 0 ? Errors[0].Reason : null);

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
