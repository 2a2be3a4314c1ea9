using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMTimelines(CoreTransport core) : ISessionMTimelines
{
    public Task<Timeline> GetAsync(CustomerId customer, string timeline, TimelineQuery? query = null, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        PathValue.ThrowIfInvalid(timeline, nameof(timeline));
        query?.ThrowIfInvalid(nameof(query));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUserTimelinesGet : SessionMOperations.CoreUserTimelinesGet,
            SessionMResponseJson.Default.Timeline,
            CoreCall.New() with { PathValues = [customer.Value, timeline], Query = QueryOf(query) },
            cancellationToken);
    }

    private static string? QueryOf(TimelineQuery? query) => query is null
        ? null
        : new QueryString()
            .Add("event_types", query.EventTypes.Count == 0 ? null : string.Join(',', query.EventTypes))
            .Add("count", query.Count)
            .Add("since", query.Since)
            .Build();
}
