using Integration.Http;

namespace Braze.Client;

/// <summary>The REST endpoint of a Braze instance: one of the named ones, or any address. The API key belongs to one of them.</summary>
/// <remarks>
/// The dashboard shows it under Settings, APIs and Identifiers. Addresses starting with <c>sdk.</c> are for apps and do not serve this API.
/// Source: https://www.braze.com/docs/api/basics.
/// </remarks>
public sealed class BrazeEndpoint : IEquatable<BrazeEndpoint>
{
    private readonly string? _problem;

    private BrazeEndpoint(string name, Uri? address, string? problem = null)
    {
        Name = name;
        Address = address;
        _problem = problem;
    }

    /// <summary>Instance US-01.</summary>
    public static BrazeEndpoint Us01 { get; } = Named("US-01", "rest.iad-01.braze.com");

    /// <summary>Instance US-02.</summary>
    public static BrazeEndpoint Us02 { get; } = Named("US-02", "rest.iad-02.braze.com");

    /// <summary>Instance US-03.</summary>
    public static BrazeEndpoint Us03 { get; } = Named("US-03", "rest.iad-03.braze.com");

    /// <summary>Instance US-04.</summary>
    public static BrazeEndpoint Us04 { get; } = Named("US-04", "rest.iad-04.braze.com");

    /// <summary>Instance US-05.</summary>
    public static BrazeEndpoint Us05 { get; } = Named("US-05", "rest.iad-05.braze.com");

    /// <summary>Instance US-06.</summary>
    public static BrazeEndpoint Us06 { get; } = Named("US-06", "rest.iad-06.braze.com");

    /// <summary>Instance US-07.</summary>
    public static BrazeEndpoint Us07 { get; } = Named("US-07", "rest.iad-07.braze.com");

    /// <summary>Instance US-08.</summary>
    public static BrazeEndpoint Us08 { get; } = Named("US-08", "rest.iad-08.braze.com");

    /// <summary>Instance US-10. There is no US-09.</summary>
    public static BrazeEndpoint Us10 { get; } = Named("US-10", "rest.us-10.braze.com");

    /// <summary>Instance EU-01.</summary>
    public static BrazeEndpoint Eu01 { get; } = Named("EU-01", "rest.fra-01.braze.eu");

    /// <summary>Instance EU-02.</summary>
    public static BrazeEndpoint Eu02 { get; } = Named("EU-02", "rest.fra-02.braze.eu");

    /// <summary>Instance AU-01.</summary>
    public static BrazeEndpoint Au01 { get; } = Named("AU-01", "rest.au-01.braze.com");

    /// <summary>Instance ID-01.</summary>
    public static BrazeEndpoint Id01 { get; } = Named("ID-01", "rest.id-01.braze.com");

    /// <summary>Instance JP-01.</summary>
    public static BrazeEndpoint Jp01 { get; } = Named("JP-01", "rest.jp-01.braze.com");

    /// <summary>Instance KR-01.</summary>
    public static BrazeEndpoint Kr01 { get; } = Named("KR-01", "rest.kr-01.braze.com");

    /// <summary>The instances known when this version was built. Braze adds regions; give a new one by address.</summary>
    public static IReadOnlyList<BrazeEndpoint> All { get; } =
        [Us01, Us02, Us03, Us04, Us05, Us06, Us07, Us08, Us10, Eu01, Eu02, Au01, Id01, Jp01, Kr01];

    /// <summary>The instance's name, or the address of one without a name.</summary>
    public string Name { get; }

    /// <summary>The root address; <see langword="null"/> for a text that is neither a known name nor an address.</summary>
    public Uri? Address { get; }

    /// <summary>An endpoint by address.</summary>
    /// <param name="address">The root address; HTTPS, except for loopback.</param>
    /// <exception cref="ArgumentException">The address cannot be used; the message says why.</exception>
    public static BrazeEndpoint At(Uri address) =>
        FindProblem(address) is { } problem
            ? throw new ArgumentException($"The address {problem}", nameof(address))
            : new BrazeEndpoint(address.AbsoluteUri, address);

    /// <summary>Reads an endpoint as configuration spells it: <c>EU-01</c> in any case, or an address.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The endpoint. One that is neither a name nor a usable address is refused when the options are validated, at start.</returns>
    public static BrazeEndpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (All.FirstOrDefault(e => e.Name.Equals(trimmed, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return named;
        }

        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? address))
        {
            return new BrazeEndpoint(trimmed, address: null, $"is neither an instance ({string.Join(", ", All.Select(e => e.Name))}) nor an https:// address.");
        }

        // User info and query may hold a secret, and the name is shown; an address with either is refused anyway.
        string shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return new BrazeEndpoint(shown, address, FindProblem(address));
    }

    /// <inheritdoc />
    public bool Equals(BrazeEndpoint? other) => other is not null && Name == other.Name;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as BrazeEndpoint);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal string? FindProblem() => _problem;

    private static string? FindProblem(Uri? address)
    {
        if (BaseAddressRule.Find(address) is { } problem)
        {
            return problem;
        }

        return address!.Host.StartsWith("sdk.", StringComparison.OrdinalIgnoreCase)
            ? "is an SDK address, which serves apps and not this API. Use the address starting with 'rest.'."
            : null;
    }

    private static BrazeEndpoint Named(string name, string host) => new(name, new Uri($"https://{host}/"));
}
