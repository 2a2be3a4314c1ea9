using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeCustomEvents(BrazeTransport transport) : IBrazeCustomEvents
{
    private const int NamePageSize = 250;

    public Task<CustomEventPage> GetPageAsync(string? cursor = null, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.EventsGet,
            BrazeResponseJson.Default.CustomEventPage,
            new CallSettings { Query = new QueryString().Add("cursor", cursor).Build() },
            cancellationToken);

    public IAsyncEnumerable<CustomEventDefinition> ListAsync(CancellationToken cancellationToken = default) =>
        Pages.ByCursorAsync(BrazeOperations.EventsGet, GetPageAsync, page => page.Events, cancellationToken);

    public Task<CustomEventNamePage> GetNamePageAsync(int page = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        return transport.SendAsync(
            BrazeOperations.EventsList,
            BrazeResponseJson.Default.CustomEventNamePage,
            new CallSettings { Query = new QueryString().Add("page", page).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<string> ListNamesAsync(CancellationToken cancellationToken = default) =>
        Pages.ByNumberAsync(BrazeOperations.EventsList, GetNamePageAsync, page => page.Events, name => name, NamePageSize, cancellationToken);

    public Task<DataSeries<EventCountPoint>> GetCountSeriesAsync(EventSeriesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.EventsDataSeries, BrazeResponseJson.Default.DataSeriesEventCountPoint, new CallSettings { Query = query.Build() }, cancellationToken);
    }
}
