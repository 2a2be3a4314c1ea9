using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A page of a list. A limit or an offset out of range is moved into it, not refused.</summary>
internal static class DataObjectPage
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 250;

    public static Reply Answer<T>(SandboxRequest request, IReadOnlyCollection<T> entries, Func<T, JsonObject> describe)
    {
        if (Number(request, "limit", DefaultLimit) is not { } givenLimit || Number(request, "offset", 0) is not { } givenOffset)
        {
            return DataObjectReply.Invalid("'limit' and 'offset' must be integers");
        }

        int limit = (int)Math.Clamp(givenLimit, 1, MaxLimit);
        int offset = (int)Math.Clamp(givenOffset, 0, int.MaxValue - MaxLimit);
        bool hasMore = offset + limit < entries.Count;
        return Reply.Json(200, new JsonObject
        {
            ["items"] = new JsonArray([.. entries.Skip(offset).Take(limit).Select(describe)]),
            ["total_count"] = entries.Count,
            ["has_more"] = hasMore,
            ["next_offset"] = hasMore ? offset + limit : null,
            ["offset"] = offset,
            ["limit"] = limit,
        });
    }

    private static long? Number(SandboxRequest request, string name, long absent)
    {
        if (request.QueryValue(name) is not { } text)
        {
            return absent;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;
    }
}
