using System.Net;

namespace Braze.Client.AspNetCore;

/// <summary>
/// The addresses Braze sends webhooks from, by instance, as documented on 2 September 2026. Braze changes them; give others by configuration.
/// Whether postbacks and callbacks come from the same addresses is not documented.
/// </summary>
/// <remarks>Source: https://www.braze.com/docs/user_guide/channels/webhooks/create_a_webhook.</remarks>
public static class BrazeNetworks
{
    private static readonly string[] Us =
    [
        "23.21.118.191", "34.206.23.173", "50.16.249.9", "52.4.160.214", "54.87.8.34", "54.156.35.251", "52.54.89.238", "18.205.178.15",
    ];

    private static readonly string[] Us08 =
    [
        "52.151.246.51", "52.170.163.182", "40.76.166.157", "40.76.166.170", "40.76.166.167", "40.76.166.161", "40.76.166.156", "40.76.166.166",
        "40.76.166.160", "40.88.51.74", "52.154.67.17", "40.76.166.80", "40.76.166.84", "40.76.166.85", "40.76.166.81", "40.76.166.71",
        "40.76.166.144", "40.76.166.145",
    ];

    private static readonly string[] Us10 =
        ["100.25.232.164", "35.168.86.179", "52.7.44.117", "3.92.153.18", "35.172.3.129", "50.19.162.19"];

    private static readonly string[] Eu =
    [
        "52.58.142.242", "52.29.193.121", "35.158.29.228", "18.157.135.97", "3.123.166.46", "3.64.27.36", "3.65.88.25", "3.68.144.188",
        "3.70.107.88",
    ];

    private static readonly string[] Au =
        ["13.210.1.145", "13.211.70.159", "13.238.45.54", "52.65.73.167", "54.153.242.239", "54.206.45.213"];

    private static readonly string[] Id =
        ["108.136.157.246", "108.137.30.207", "16.78.128.71", "16.78.14.134", "16.78.162.208", "43.218.73.35"];

    private static readonly string[] Jp =
        ["13.159.155.212", "54.199.221.241", "13.192.23.16", "54.250.120.139", "18.181.114.232", "3.114.38.100"];

    private static readonly string[] Kr =
        ["43.200.215.4", "52.79.67.175", "52.79.113.60", "3.34.212.92", "54.116.134.231", "3.37.197.225"];

    private static readonly Dictionary<BrazeEndpoint, IReadOnlyList<IPNetwork>> ByInstance = Build(
        (Us, [BrazeEndpoint.Us01, BrazeEndpoint.Us02, BrazeEndpoint.Us03, BrazeEndpoint.Us04, BrazeEndpoint.Us05, BrazeEndpoint.Us06, BrazeEndpoint.Us07]),
        (Us08, [BrazeEndpoint.Us08]),
        (Us10, [BrazeEndpoint.Us10]),
        (Eu, [BrazeEndpoint.Eu01, BrazeEndpoint.Eu02]),
        (Au, [BrazeEndpoint.Au01]),
        (Id, [BrazeEndpoint.Id01]),
        (Jp, [BrazeEndpoint.Jp01]),
        (Kr, [BrazeEndpoint.Kr01]));

    /// <summary>The addresses of an instance, each as a network of one.</summary>
    /// <param name="instance">One of the named instances.</param>
    /// <exception cref="ArgumentException">The endpoint is an address, or an instance for which no addresses are known.</exception>
    public static IReadOnlyList<IPNetwork> Of(BrazeEndpoint instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return ByInstance.TryGetValue(instance, out IReadOnlyList<IPNetwork>? networks)
            ? networks
            : throw new ArgumentException("No source addresses are known for this endpoint. Give the networks themselves.", nameof(instance));
    }

    /// <summary>Reads an instance's name, an address or a network; <see langword="null"/> when the text is none of them.</summary>
    internal static IReadOnlyList<IPNetwork>? Parse(string text)
    {
        string trimmed = text.Trim();
        if (ByInstance.Keys.FirstOrDefault(i => i.Name.Equals(trimmed, StringComparison.OrdinalIgnoreCase)) is { } instance)
        {
            return ByInstance[instance];
        }

        // The parser would also take 1 for 0.0.0.1, and 010.0.0.1 for 8.0.0.1.
        int slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        string host = slash < 0 ? trimmed : trimmed[..slash];
        if (!IPAddress.TryParse(host, out IPAddress? address) || !(host.Contains(':', StringComparison.Ordinal) || address.ToString() == host))
        {
            return null;
        }

        if (slash < 0)
        {
            return [Single(address)];
        }

        // One that begins elsewhere than it says was meant as something else.
        return !address.IsIPv4MappedToIPv6 && IPNetwork.TryParse(trimmed, out IPNetwork network) && network.BaseAddress.Equals(address) ? [network] : null;
    }

    private static IPNetwork Single(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return new IPNetwork(plain, plain.GetAddressBytes().Length * 8);
    }

    private static Dictionary<BrazeEndpoint, IReadOnlyList<IPNetwork>> Build(params ReadOnlySpan<(string[] Addresses, BrazeEndpoint[] Instances)> groups)
    {
        Dictionary<BrazeEndpoint, IReadOnlyList<IPNetwork>> byInstance = [];
        foreach ((string[] addresses, BrazeEndpoint[] instances) in groups)
        {
            IReadOnlyList<IPNetwork> networks = Array.AsReadOnly(Array.ConvertAll(addresses, a => Single(IPAddress.Parse(a))));
            foreach (BrazeEndpoint instance in instances)
            {
                byInstance.Add(instance, networks);
            }
        }

        return byInstance;
    }
}
