using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSends(BrazeTransport transport) : IBrazeSends
{
    private const int MaxLength = 100;

    public Task<SendIdResponse> CreateSendIdAsync(SendIdRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        SendNames.ThrowIfInvalidSendId(request.SendId, nameof(request));
        return transport.SendAsync(
            BrazeOperations.SendsIdCreate,
            request,
            BrazeRequestJson.Wire.SendIdRequest,
            BrazeResponseJson.Default.SendIdResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SendDataSeriesResponse> GetDataSeriesAsync(
        string campaignId, string sendId, int length, DateTimeOffset? endingAt = null, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(campaignId, nameof(campaignId));
        SendNames.ThrowIfInvalidSendId(RequiredId.Check(sendId, nameof(sendId)), nameof(sendId));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        QueryString query = new QueryString().Add("campaign_id", campaignId).Add("send_id", sendId).Add("length", length).Add("ending_at", endingAt);
        return transport.SendAsync(
            BrazeOperations.SendsDataSeries, BrazeResponseJson.Default.SendDataSeriesResponse, new CallSettings { Query = query.Build() }, cancellationToken);
    }
}
