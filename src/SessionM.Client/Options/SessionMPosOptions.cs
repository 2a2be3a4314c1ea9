using System.Diagnostics;

namespace SessionM.Client;

/// <summary>Address and credentials of SessionM's API for the point of sale (CloudPOS). They differ from those of Core and Connect.</summary>
/// <remarks>SessionM may hand over credentials for a single location; register a named tenant for each then.</remarks>
[DebuggerDisplay("SessionM POS options")]
public sealed class SessionMPosOptions
{
    /// <summary>
    /// The tenant's root address, for example <c>https://cloudpos-tenant.ent-sessionm.com</c>, without the <c>/api/2.0</c> that the client adds. HTTPS, except for loopback.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key; not needed when <see cref="Authorization"/> is set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The secret; not needed when <see cref="Authorization"/> is set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiSecret { get; set; }

    /// <summary>A ready authorization string: <c>Basic …</c>, <c>Bearer …</c>, or the encoded part of Basic alone.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Authorization { get; set; }

    /// <summary>The organisation's id, which every body carries. Integrators send the GUID that Connect calls the retailer id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The store of calls that name none, as SessionM calls it.</summary>
    public string? StoreId { get; set; }

    /// <summary>The language of messages and display names when a call names none, for example <c>en-US</c>; left out when <see langword="null"/>. Some integrators write <c>en_US</c>.</summary>
    public string? Culture { get; set; }

    /// <summary>
    /// How to recognise the answer that a request is still being processed: its code contains this, in any case. Default <c>pending</c>; the documentation speaks of
    /// "pending processing", and its spelling on the wire is not known.
    /// </summary>
    public string PendingCode { get; set; } = "pending";

    // An empty text is how configuration templates leave a setting open.
    internal bool IsConfigured =>
        BaseAddress is { OriginalString.Length: > 0 }
        || !string.IsNullOrWhiteSpace(ApiKey)
        || !string.IsNullOrWhiteSpace(ApiSecret)
        || !string.IsNullOrWhiteSpace(Authorization)
        || !string.IsNullOrWhiteSpace(ClientId)
        || !string.IsNullOrWhiteSpace(StoreId);
}
