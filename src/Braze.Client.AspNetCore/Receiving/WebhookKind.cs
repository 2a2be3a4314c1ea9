using System.Text.Json.Serialization.Metadata;

namespace Braze.Client.AspNetCore;

/// <summary>What one kind of request is like.</summary>
/// <typeparam name="TPayload">What its body is read into.</typeparam>
/// <param name="Json">How the body is read.</param>
/// <param name="SaysContentType">
/// Whether the host decides on the content type Braze sends. It does for webhooks; for the others none is documented, and refusing one would lose
/// every request for good.
/// </param>
/// <param name="CanBeRecognised">Whether a body tells its delivery from another one at the same address.</param>
internal sealed record WebhookKind<TPayload>(JsonTypeInfo<TPayload> Json, bool SaysContentType, Func<TPayload, bool> CanBeRecognised)
    where TPayload : class;
