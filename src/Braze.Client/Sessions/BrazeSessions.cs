using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSessions(BrazeTransport transport) : IBrazeSessions
{
    public Task<DataSeries<SessionsPoint>> GetSeriesAsync(SessionSeriesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return transport.SendAsync(
            BrazeOperations.SessionsDataSeries, BrazeResponseJson.Default.DataSeriesSessionsPoint, new CallSettings { Query = query.Build() }, cancellationToken);
    }
}
