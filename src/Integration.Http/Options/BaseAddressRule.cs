namespace Integration.Http;

/// <summary>The rule for a service's root address, shared by every options validator.</summary>
public static class BaseAddressRule
{
    /// <summary>Says what is wrong with an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>One sentence, or <see langword="null"/> when nothing is wrong.</returns>
    public static string? Find(Uri? address)
    {
        if (address is null)
        {
            return "is missing. Set the absolute https:// address of the service.";
        }

        if (!address.IsAbsoluteUri)
        {
            return "is not an absolute address. Start it with https://.";
        }

        bool secure = address.Scheme == Uri.UriSchemeHttps;
        if (!secure && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return $"uses {address.Scheme}://, which would send credentials in the clear. Use https:// (http:// is accepted for loopback addresses only).";
        }

        if (address.UserInfo.Length > 0)
        {
            return "contains user info before the host. Set the credentials in their own options.";
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0
            ? "contains a query or a fragment. Set the address up to the path only."
            : null;
    }
}
