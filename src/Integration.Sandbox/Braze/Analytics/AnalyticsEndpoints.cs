using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Figures over time, counted from the profiles. Sessions and uninstalls are zero: nobody tells a sandbox about them.</summary>
internal sealed class AnalyticsEndpoints(BrazeState state) : BrazeEndpoints
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public override IReadOnlyList<SandboxEndpoint> All
    {
        get
        {
            // By their own pages the series of purchases share the limit of recorded names.
            RateLimitGroup names = new(1_000, TimeSpan.FromHours(1));
            return
            [
                .. new CustomDataEndpoints(state, names).All,
                new(HttpMethod.Get, "events/data_series", Events),
                new(HttpMethod.Get, "purchases/quantity_series", r => Purchases(r, "purchase_quantity", bought => bought.Sum(p => (long)p.Quantity))) { Limit = names },
                new(HttpMethod.Get, "purchases/revenue_series", r => Purchases(r, "revenue", bought => bought.Sum(p => p.Price * p.Quantity))) { Limit = names },
                new(HttpMethod.Get, "sessions/data_series", r => Units(r, "sessions", (_, _, _) => 0)),
                new(HttpMethod.Get, "kpi/new_users/data_series", r => Days(r, "new_users", (audience, start, end) => audience.Created(start, end))),
                new(HttpMethod.Get, "kpi/dau/data_series", r => Days(r, "dau", (audience, start, end) => audience.Active(start, end))),
                new(HttpMethod.Get, "kpi/mau/data_series", r => Days(r, "mau", (audience, _, end) => audience.Active(end - Month, end))),
                new(HttpMethod.Get, "kpi/uninstalls/data_series", r => Days(r, "uninstalls", (_, _, _) => 0)),
            ];
        }
    }

    private Reply Events(SandboxRequest request)
    {
        if (request.QueryValue("event") is not { Length: > 0 } name)
        {
            return BrazeReply.Error(400, "'event' is required");
        }

        return Units(request, "count", (audience, start, end) => audience.Events(name).Count(e => e.Time >= start && e.Time < end));
    }

    private Reply Purchases(SandboxRequest request, string name, Func<IEnumerable<SandboxPurchase>, JsonNode> figure)
    {
        string? product = request.QueryValue("product");
        return Units(request, name, (audience, start, end) => figure(audience.Purchases(product).Where(p => p.Time >= start && p.Time < end)));
    }

    private Reply Units(SandboxRequest request, string name, Func<Audience, DateTimeOffset, DateTimeOffset, JsonNode> figure) =>
        Answer(request, DataSeries.ReadUnits(request), name, figure);

    private Reply Days(SandboxRequest request, string name, Func<Audience, DateTimeOffset, DateTimeOffset, JsonNode> figure) =>
        Answer(request, DataSeries.ReadDays(request), name, figure);

    private Reply Answer(
        SandboxRequest request, (DataSeries? Series, string? Problem) read, string name, Func<Audience, DateTimeOffset, DateTimeOffset, JsonNode> figure)
    {
        (Audience? audience, string? problem) = Audience.Read(request, state);
        problem = read.Problem ?? problem;
        return problem is not null
            ? BrazeReply.Error(400, problem)
            : read.Series!.Answer(name, (start, end) => figure(audience!, start, end));
    }
}
