using System.Diagnostics;

namespace SessionM.Client;

/// <summary>Address and credentials of SessionM Connect, as handed over by SessionM. They differ from those of Core.</summary>
[DebuggerDisplay("SessionM Connect options")]
public sealed class SessionMConnectOptions
{
    /// <summary>
    /// The tenant's root address, for example <c>https://domains-tenant.ent-sessionm.com</c>, without a service such as <c>/offers</c> at its end:
    /// the client adds it. HTTPS, except for loopback.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key; not needed when <see cref="Authorization"/> is set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The secret; not needed when <see cref="Authorization"/> is set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiSecret { get; set; }

    /// <summary>The "SessionM Connect REST Authorization string": <c>Basic …</c>, <c>Bearer …</c>, or the encoded part of Basic alone.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Authorization { get; set; }

    /// <summary>The GUID of the retailer; every Connect body carries it.</summary>
    public string? RetailerId { get; set; }

    /// <summary>The language of texts when a call names none. Default <c>en-US</c>, the vendor's own default.</summary>
    public string Culture { get; set; } = "en-US";

    /// <summary>
    /// Whether a deposit of points is repeated after any transient failure, like a spend. Every deposit carries idempotency ids, but only SessionM's audit
    /// log suggests that it recognises a deposit by them: ask SessionM for your tenant, then switch it on. Default false: sent once, and
    /// <see cref="Integration.Abstractions.IntegrationException.OutcomeUnknown"/> tells when it may have been made.
    /// </summary>
    public bool RepeatDeposits { get; set; }

    // An empty text is how configuration templates leave a setting open.
    internal bool IsConfigured =>
        BaseAddress is { OriginalString.Length: > 0 }
        || !string.IsNullOrWhiteSpace(ApiKey)
        || !string.IsNullOrWhiteSpace(ApiSecret)
        || !string.IsNullOrWhiteSpace(Authorization)
        || !string.IsNullOrWhiteSpace(RetailerId);
}
