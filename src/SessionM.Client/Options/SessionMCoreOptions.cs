using System.Diagnostics;

namespace SessionM.Client;

/// <summary>Address and credentials of SessionM Core. Found in the dashboard under Digital Properties, "Server Only".</summary>
[DebuggerDisplay("SessionM Core options")]
public sealed class SessionMCoreOptions
{
    /// <summary>The tenant's root address, for example <c>https://api-tenant.ent-sessionm.com</c>. HTTPS, except for loopback.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key. It is part of every path and the user of Basic authentication.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The server-to-server secret; not needed when <see cref="Authorization"/> is set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiSecret { get; set; }

    /// <summary>A ready authorization string instead of <see cref="ApiSecret"/>: <c>Basic …</c>, <c>Bearer …</c>, or the encoded part of Basic alone.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Authorization { get; set; }

    // An empty text is how configuration templates leave a setting open.
    internal bool IsConfigured =>
        BaseAddress is { OriginalString.Length: > 0 }
        || !string.IsNullOrWhiteSpace(ApiKey)
        || !string.IsNullOrWhiteSpace(ApiSecret)
        || !string.IsNullOrWhiteSpace(Authorization);
}
