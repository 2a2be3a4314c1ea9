using System.Net;

namespace Braze.Client.AspNetCore;

/// <summary>Whether a request comes from where it may.</summary>
internal static class SourceAddress
{
    public static bool IsAllowed(IPAddress? remote, IReadOnlyList<IPNetwork> networks)
    {
        if (networks.Count == 0)
        {
            return true;
        }

        // A socket for both families shows an IPv4 caller as ::ffff:192.0.2.1, which a network of IPv4 addresses contains too.
        return remote is not null && networks.Any(network => network.Contains(remote));
    }
}
