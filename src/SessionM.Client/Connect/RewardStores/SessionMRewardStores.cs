namespace SessionM.Client;

internal sealed class SessionMRewardStores(ConnectTransport connect) : ISessionMRewardStores
{
    private readonly ConnectPages<RewardStoreOffersPage, RewardStoreOffer> _offers = new(connect, SessionMOperations.ConnectGetRewardStoreOffers)
    {
        Items = page => page.RewardStoreOffers,
        Total = page => page.TotalRows,
        IdOf = offer => offer.Id,
        PageMethod = nameof(ISessionMRewardStores.GetOffersPageAsync),
    };

    public IAsyncEnumerable<RewardStoreOffer> GetOffersAsync(RewardStoreOffersRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return _offers.ReadAsync(request.Skip, request.Take, (skip, token) => GetOffersPageAsync(request with { Skip = skip }, token), cancellationToken);
    }

    public Task<RewardStoreOffersPage> GetOffersPageAsync(RewardStoreOffersRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return connect.CallAsync(
            SessionMOperations.ConnectGetRewardStoreOffers,
            new RewardStoreOffersBody(
                connect.RetailerId,
                request.RewardStoreIds,
                request.LimitToOnlyActive,
                request.ExcludeFreeOffers,
                request.IncludeExpired,
                request.Skip,
                request.Take,
                request.SortColumn,
                request.SortDirection,
                request.Quantity,
                request.Culture ?? connect.Culture),
            SessionMRequestJson.Default.RewardStoreOffersBody,
            SessionMResponseJson.Default.ConnectResponseRewardStoreOffersPage,
            cancellationToken: cancellationToken);
    }

    public Task<PurchasedOffer> PurchaseAsync(PurchaseOfferRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return connect.CallAsync(
            SessionMOperations.ConnectPurchaseOffer,
            new PurchaseOfferBody(
                connect.RetailerId,
                request.UserId,
                request.RewardStoreId,
                request.RewardStoreOfferId,
                request.Quantity,
                request.PointAccountIds.Count == 0 ? null : request.PointAccountIds,
                request.Culture ?? connect.Culture),
            SessionMRequestJson.Default.PurchaseOfferBody,
            SessionMResponseJson.Default.ConnectResponsePurchasedOffer,
            cancellationToken: cancellationToken);
    }

    private static void ThrowIfInvalid(RewardStoreOffersRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.RewardStoreIds, nameof(request));
        if (request.RewardStoreIds.Count is < 1 or > RewardStoreOffersRequest.MaxStores)
        {
            throw new ArgumentException($"There are {request.RewardStoreIds.Count} reward stores. Ask for 1 to {RewardStoreOffersRequest.MaxStores} at once.", nameof(request));
        }

        foreach (string id in request.RewardStoreIds)
        {
            SessionMIds.ThrowIfNone(id, "The id of a reward store", nameof(request));
        }

        PageRange.ThrowIfInvalid(request.Skip, request.Take, RewardStoreOffersRequest.MaxTake, nameof(ISessionMRewardStores.GetOffersAsync), nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Quantity ?? 1, 1, nameof(request));
    }

    private static void ThrowIfInvalid(PurchaseOfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SessionMIds.ThrowIfNone(request.UserId, nameof(request.UserId), nameof(request));
        SessionMIds.ThrowIfNone(request.RewardStoreId, nameof(request.RewardStoreId), nameof(request));
        SessionMIds.ThrowIfNone(request.RewardStoreOfferId, nameof(request.RewardStoreOfferId), nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Quantity, 1, nameof(request));
        ArgumentNullException.ThrowIfNull(request.PointAccountIds, nameof(request));
        foreach (string id in request.PointAccountIds)
        {
            SessionMIds.ThrowIfNone(id, "The id of a point account", nameof(request));
        }
    }
}
