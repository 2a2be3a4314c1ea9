using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Pages that continue through a cursor in the <c>Link</c> header.</summary>
internal static class CursorPage
{
    private const string Prefix = "skip:";

    /// <summary>How many entries come before the page: the cursor is <c>skip:</c> and their number in Base64, as in Braze's samples.</summary>
    /// <returns><see langword="null"/> for a cursor that is none.</returns>
    public static int? Skipped(SandboxRequest request)
    {
        if (request.QueryValue("cursor") is not { } cursor)
        {
            return 0;
        }

        byte[] bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length) is { } text
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int skipped)
            ? skipped
            : null;
    }

    /// <summary>The page's entries under a name, and links to its neighbours: none when all fits one page, no way back from a call without cursor.</summary>
    public static Reply Answer(SandboxRequest request, string name, IReadOnlyCollection<JsonNode> entries, int skipped, int size)
    {
        Reply reply = BrazeReply.Success(200, new JsonObject { [name] = new JsonArray([.. entries.Skip(skipped).Take(size)]) });
        List<string> links = [];
        if (request.QueryValue("cursor") is not null && entries.Count > size)
        {
            links.Add(Link(request, Math.Max(skipped - size, 0), "prev"));
        }

        if (entries.Count - skipped > size)
        {
            links.Add(Link(request, skipped + size, "next"));
        }

        return links.Count == 0 ? reply : reply.With("Link", string.Join(',', links));
    }

    private static string Link(SandboxRequest request, int skipped, string relation) =>
        $"<{request.Path}?cursor={Convert.ToBase64String(Encoding.UTF8.GetBytes(Prefix + skipped.ToString(CultureInfo.InvariantCulture)))}>; rel=\"{relation}\"";
}
