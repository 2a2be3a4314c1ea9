namespace Braze.Client;

/// <summary>The rule for addresses that Braze fetches a file from.</summary>
internal static class AssetAddress
{
    public static Uri Check(Uri address, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(address, parameterName);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new ArgumentException("Braze fetches the file itself: the address must be absolute and begin with https:// or http://.", parameterName);
    }
}
