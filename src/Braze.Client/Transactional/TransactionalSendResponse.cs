using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Braze took a transactional e-mail on. Acceptance is not delivery: that comes by the event postback.</summary>
public sealed class TransactionalSendResponse : BrazeResponse
{
    /// <summary>The only sign of a repeat that came before Braze was done with the first: no code comes with it.</summary>
    internal const string QueuedText = "external reference has been queued";

    /// <summary>The id of this send, which the postbacks repeat; <see langword="null"/> when <see cref="IsQueued"/>.</summary>
    [JsonPropertyName("dispatch_id")]
    public string? DispatchId { get; set; }

    /// <summary>How far the e-mail has come: <c>sent</c>, <c>processed</c>, <c>aborted</c>, <c>delivered</c> or <c>bounced</c>; others may follow.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>More about the send.</summary>
    [JsonPropertyName("metadata")]
    public TransactionalMetadata? Metadata { get; set; }

    /// <summary>
    /// Whether Braze is still at work on an earlier request with the same external send id. That one is sent, this one is not; the same call a
    /// little later tells the dispatch id. A message that was meant to be another one needs an id of its own.
    /// </summary>
    [JsonIgnore]
    public bool IsQueued => IsQueuedText(Message);

    internal static bool IsQueuedText(string? text) => text?.Contains(QueuedText, StringComparison.OrdinalIgnoreCase) == true;

    /// <inheritdoc />
    protected override EnvelopeError? FindError() => IsQueued ? null : base.FindError();
}
