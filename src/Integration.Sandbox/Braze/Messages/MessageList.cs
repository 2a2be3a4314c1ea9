using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The lists of campaigns and Canvases: pages of 100 in the order they were made.</summary>
internal static class MessageList
{
    private const int PageSize = 100;

    public static Reply Answer<T>(SandboxRequest request, string name, IEnumerable<Dated<T>> all, Func<T, bool> isArchived, Func<Dated<T>, JsonObject> describe)
    {
        if (!int.TryParse(request.QueryValue("page") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out int page))
        {
            return BrazeReply.Error(400, "'page' is not valid");
        }

        if (request.QueryValue("sort_direction") is not (null or "asc" or "desc"))
        {
            return BrazeReply.Error(400, "'sort_direction' must be 'asc' or 'desc'");
        }

        DateTimeOffset? after = DaySeries.Time(request, "last_edit.time[gt]", DateTimeOffset.MinValue);
        if (after is null)
        {
            return BrazeReply.Error(400, "'last_edit.time[gt]' is not valid");
        }

        bool archived = Flag(request, "include_archived");
        IEnumerable<Dated<T>> found = all.Where(entry => entry.CreatedAt > after && (archived || !isArchived(entry.Value)));
        IEnumerable<Dated<T>> sorted = request.QueryValue("sort_direction") == "desc" ? found.Reverse() : found;
        JsonArray entries = [.. sorted.Skip(page * PageSize).Take(PageSize).Select(describe)];
        return Reply.Json(200, new JsonObject { ["message"] = "success", [name] = entries });
    }

    public static bool Flag(SandboxRequest request, string name) => string.Equals(request.QueryValue(name), "true", StringComparison.OrdinalIgnoreCase);

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
