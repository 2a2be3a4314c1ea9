using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Abstractions;

namespace Integration.Http;

/// <summary>What every answer of a vendor has. All members are settable, so a host's test can construct any answer.</summary>
public abstract class ApiResponse
{
    /// <summary>The HTTP status of the answer.</summary>
    [JsonIgnore]
    public HttpStatusCode StatusCode { get; set; }

    /// <summary>The rate limit the answer's headers spoke of; <see langword="null"/> when they spoke of none.</summary>
    [JsonIgnore]
    public RateLimit? RateLimit { get; set; }

    /// <summary>How many attempts of the call were refused with HTTP 429 before this answer came: a sign to send less at a time.</summary>
    [JsonIgnore]
    public int RateLimitedAttempts { get; set; }

    /// <summary>How many attempts of the call were made before the one answered here.</summary>
    [JsonIgnore]
    public int EarlierAttempts { get; set; }

    /// <summary>Whether an attempt before the one answered here got no answer, so that it may have taken effect and this answer may be about its repeat.</summary>
    [JsonIgnore]
    public bool MayRepeatAnEffect { get; set; }

    /// <summary>Members the vendor sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Reads what the vendor says in headers; called before <see cref="FindError"/>.</summary>
    /// <param name="headers">The answer's headers.</param>
    protected internal virtual void ReadHeaders(HttpResponseHeaders headers)
    {
    }

    /// <summary>Says whether a body that came with a success status nevertheless reports a failure.</summary>
    /// <returns>The vendor's error, or <see langword="null"/> when the envelope says ok.</returns>
    protected internal abstract EnvelopeError? FindError();
}
