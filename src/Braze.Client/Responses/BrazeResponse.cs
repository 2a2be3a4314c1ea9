using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What every Braze answer has. A successful one says that the request was accepted, never that it had an effect.</summary>
/// <remarks>https://www.braze.com/docs/api/errors</remarks>
public abstract class BrazeResponse : ApiResponse
{
    private protected BrazeResponse()
    {
    }

    /// <summary><c>success</c> or <c>queued</c>; the text of the error otherwise.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }

    /// <summary>What Braze did not accept, also when <see cref="Message"/> says success; empty when there is nothing.</summary>
    [JsonPropertyName("errors")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> Errors { get; set; } = [];

    /// <summary>Whether <see cref="Message"/> says success or queued, in any letter case, or is absent.</summary>
    [JsonIgnore]
    public bool IsSuccess =>
        string.IsNullOrEmpty(Message)
        || string.Equals(Message, "success", StringComparison.OrdinalIgnoreCase)
        || string.Equals(Message, "queued", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    protected override EnvelopeError? FindError() => IsSuccess ? null : new EnvelopeError(null, Message);
}
