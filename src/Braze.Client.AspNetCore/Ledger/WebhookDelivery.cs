namespace Braze.Client.AspNetCore;

/// <summary>One delivery as a ledger keeps it: a hash, nothing of what was delivered.</summary>
/// <param name="Receiver">The name the receiver's settings have; empty for the default one.</param>
/// <param name="Id">The SHA-256 of receiver, path, query and body, in hexadecimal: equal for a repeat.</param>
/// <param name="RememberFor">How long to know it as processed.</param>
public readonly record struct WebhookDelivery(string Receiver, string Id, TimeSpan RememberFor);
