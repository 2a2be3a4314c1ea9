using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What every SessionM answer has. Success is a 2xx whose <see cref="Status"/> is <c>ok</c> in any case, or absent.</summary>
public abstract class SessionMResponse : ApiResponse
{
    /// <summary>The envelope's own word; the client has already checked it.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>The envelope's errors, as sent; present only when <see cref="Status"/> is not ok.</summary>
    [JsonPropertyName("errors")]
    public JsonElement? Errors { get; set; }

    /// <summary>The <c>Message-ID</c> of the request as the server echoed it (Core only). The same id within 30 minutes gets the same answer.</summary>
    [JsonIgnore]
    public string? MessageId { get; set; }

    /// <summary>When the server first handled the message id (Core only).</summary>
    [JsonIgnore]
    public DateTimeOffset? MessageDate { get; set; }

    /// <summary>Whether this is the stored answer of an earlier request with the same message id: nothing was changed again.</summary>
    [JsonIgnore]
    public bool IsReplay { get; set; }

    /// <inheritdoc />
    protected override void ReadHeaders(HttpResponseHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        MessageId = Header(headers, "Message-Id");
        MessageDate = DateTimeOffset.TryParse(Header(headers, "Message-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date
            : null;
        IsReplay = bool.TryParse(Header(headers, "Cached-Message"), out bool cached) && cached;
    }

    /// <inheritdoc />
    protected override EnvelopeError? FindError() =>
        Status is null || Status.Equals("ok", StringComparison.OrdinalIgnoreCase)
            ? null
            : SessionMError.Read(Errors).ToEnvelope(Status);

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;
}
