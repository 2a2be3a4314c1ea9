using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// The body of a failed call: <c>message</c> and <c>errors</c>; or, from data objects, one of <c>errors</c> and <c>error</c>; or <c>error</c> alone when the
/// request was not JSON; or <c>detail</c> from SCIM.
/// Anything else, such as a gateway's HTML, reads as nothing, and the status says all there is.
/// </summary>
internal sealed class BrazeErrorBody
{
    [JsonPropertyName("message")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Message { get; set; }

    /// <summary>What is wrong where it is one text; read like a list of one.</summary>
    [JsonPropertyName("error")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> Error { get; set; } = [];

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

    /// <summary>Everything that is said to be wrong, in whichever of the two members it came.</summary>
    [JsonIgnore]
    public IReadOnlyList<BrazeError> Details => Errors.Count > 0 ? Errors : Error;

    /// <summary>The identifier of the first error; the nearest thing to a code where there is none.</summary>
    [JsonIgnore]
    public string? ErrorId => Details.Count > 0 ? Details[0].Id : null;

    /// <summary>The most telling text there is.</summary>
    [JsonIgnore]
    public string? Text => Message ?? (Error.Count > 0 ? Error[0].Message : null) ?? Detail ?? (Details.Count > 0 ? Details[0].Reason : null);

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
