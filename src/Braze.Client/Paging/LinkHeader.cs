namespace Braze.Client;

/// <summary>Finds the next cursor in a <c>Link</c> header: <c>&lt;/catalogs/x/items?cursor=abc&gt;; rel="next"</c>, several links separated by commas.</summary>
internal static class LinkHeader
{
    private const string Parameter = "cursor=";

    public static string? FindNextCursor(string header)
    {
        foreach (string link in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int open = link.IndexOf('<', StringComparison.Ordinal);
            int close = link.IndexOf('>', StringComparison.Ordinal);
            if (open >= 0 && close > open && IsNext(link[close..]))
            {
                return CursorOf(link[(open + 1)..close]);
            }
        }

        return null;
    }

    private static bool IsNext(string parameters) =>
        parameters.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase)
        || parameters.Replace(" ", string.Empty, StringComparison.Ordinal).EndsWith("rel=next", StringComparison.OrdinalIgnoreCase);

    private static string? CursorOf(string address)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        string? pair = query < 0
            ? null
            : address[(query + 1)..].Split('&').FirstOrDefault(p => p.StartsWith(Parameter, StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair[Parameter.Length..]);
    }
}
