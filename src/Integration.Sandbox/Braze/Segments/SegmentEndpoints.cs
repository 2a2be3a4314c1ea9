using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Segments.</summary>
internal sealed class SegmentEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int PageSize = 100;

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "segments/list", List),
        new(HttpMethod.Get, "segments/details", Details),
        new(HttpMethod.Get, "segments/data_series", Sizes),
    ];

    private Reply List(SandboxRequest request)
    {
        if (BrazeQuery.Page(request) is not { } page || BrazeQuery.IsAscending(request, absent: true) is not { } ascending)
        {
            return BrazeReply.Error(400, "'page' must be a number and 'sort_direction' 'asc' or 'desc'");
        }

        IEnumerable<SandboxSegment> segments = state.Segments.All.Select(s => s.Segment);
        return BrazeReply.Success(200, new JsonObject
        {
            ["segments"] = new JsonArray([.. BrazeQuery.OfPage(ascending ? segments : segments.Reverse(), page, PageSize).Select(Summarize)]),
        });
    }

    private Reply Details(SandboxRequest request)
    {
        if (state.Segments.Find(request.QueryValue("segment_id")) is not { } found)
        {
            return Unknown();
        }

        SandboxSegment segment = found.Segment;
        return BrazeReply.Success(200, new JsonObject
        {
            ["created_at"] = BrazeTime.Milliseconds(found.Created),
            ["updated_at"] = BrazeTime.Milliseconds(found.Created),
            ["name"] = segment.Name,
            ["description"] = segment.Description,
            ["text_description"] = segment.TextDescription,
            ["tags"] = Texts(segment.Tags),
            ["teams"] = Texts(segment.Teams),
        });
    }

    /// <summary>The size on a day counts the profiles there were by then and that are members now: what they were then is not kept.</summary>
    private Reply Sizes(SandboxRequest request)
    {
        (DataSeries? series, string? problem) = DataSeries.ReadDays(request);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        if (state.Segments.Find(request.QueryValue("segment_id")) is not { } found)
        {
            return Unknown();
        }

        DateTimeOffset[] joined = [.. state.Profiles.Records.Where(p => found.Segment.Members(new SandboxProfile(p))).Select(p => p.Created)];
        return series!.Answer("size", (_, end) => joined.Count(c => c < end));
    }

    // Status and words for an unknown id are not documented.
    private static Reply Unknown() => BrazeReply.Error(400, "Invalid Segment ID");

    private static JsonObject Summarize(SandboxSegment segment) => new()
    {
        ["id"] = segment.Id,
        ["name"] = segment.Name,
        ["analytics_tracking_enabled"] = segment.AnalyticsTrackingEnabled,
        ["tags"] = Texts(segment.Tags),
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];
}
