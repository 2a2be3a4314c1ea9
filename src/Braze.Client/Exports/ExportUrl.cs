namespace Braze.Client;

/// <summary>The rule for addresses of archives. They are secrets: no message repeats one.</summary>
internal static class ExportUrl
{
    public static void ThrowIfUnusable(Uri url, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(url, parameterName);
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("The export's address is not absolute.", parameterName);
        }

        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        {
            throw new ArgumentException("The export's address does not start with https:// (http:// is accepted for loopback addresses only).", parameterName);
        }

        if (url.UserInfo.Length > 0)
        {
            throw new ArgumentException("The export's address contains user info before the host.", parameterName);
        }
    }
}
