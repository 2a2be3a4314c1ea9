namespace SessionM.Client;

internal sealed class SessionMOffers(ConnectTransport connect) : ISessionMOffers
{
    private readonly ConnectPages<UserOffersPage, UserOffer> _wallet = new(connect, SessionMOperations.ConnectGetUserOffers)
    {
        Items = page => page.UserOffers,
        Total = page => page.TotalRecords,
        IdOf = offer => offer.Id,
        PageMethod = nameof(ISessionMOffers.GetUserOffersPageAsync),
    };

    private readonly ConnectPages<OfferDetailsPage, OfferDetails> _details = new(connect, SessionMOperations.ConnectFetchOffersDetails)
    {
        Items = page => page.Results,
        Total = _ => null,
        IdOf = details => details.OfferId,
        PageMethod = nameof(ISessionMOffers.GetOfferDetailsPageAsync),
    };

    public IAsyncEnumerable<UserOffer> GetUserOffersAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        UserOffersRequest request = new(userId) { Culture = culture };
        return _wallet.ReadAsync(request.Skip, request.Take, (skip, token) => GetUserOffersPageAsync(request with { Skip = skip }, token), cancellationToken);
    }

    public Task<UserOffersPage> GetUserOffersPageAsync(UserOffersRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        SessionMIds.ThrowIfNone(request.UserId, nameof(request.UserId), nameof(request));
        PageRange.ThrowIfInvalid(request.Skip, request.Take, UserOffersRequest.MaxTake, nameof(GetUserOffersAsync), nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectGetUserOffers,
            new UserOffersBody(connect.RetailerId, request.UserId, request.Skip, request.Take, request.IncludePendingExtendedData, request.Culture ?? connect.Culture),
            SessionMRequestJson.Default.UserOffersBody,
            SessionMResponseJson.Default.ConnectResponseUserOffersPage,
            cancellationToken: cancellationToken);
    }

    public IAsyncEnumerable<OfferDetails> GetOfferDetailsAsync(IReadOnlyCollection<string> offerIds, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(offerIds, nameof(offerIds));
        OfferDetailsRequest request = new(offerIds);
        return _details.ReadAsync(request.Skip, request.Take, (skip, token) => GetOfferDetailsPageAsync(request with { Skip = skip }, token), cancellationToken);
    }

    public Task<OfferDetailsPage> GetOfferDetailsPageAsync(OfferDetailsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfInvalid(request.OfferIds, nameof(request));
        PageRange.ThrowIfInvalid(request.Skip, request.Take, OfferDetailsRequest.MaxTake, nameof(GetOfferDetailsAsync), nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectFetchOffersDetails,
            new OfferDetailsBody(connect.RetailerId, request.OfferIds, request.Skip, request.Take),
            SessionMRequestJson.Default.OfferDetailsBody,
            SessionMResponseJson.Default.ConnectResponseOfferDetailsPage,
            cancellationToken: cancellationToken);
    }

    public Task<IssuedOffers> IssueAsync(IssueOfferRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        SessionMIds.ThrowIfNone(request.UserId, nameof(request.UserId), nameof(request));
        SessionMIds.ThrowIfNone(request.OfferId, nameof(request.OfferId), nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Quantity, 1, nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectIssueOffer,
            new IssueOfferBody(connect.RetailerId, request.UserId, request.OfferId, request.Quantity, request.IssueExactVersion),
            SessionMRequestJson.Default.IssueOfferBody,
            SessionMResponseJson.Default.ConnectResponseIssuedOffers,
            cancellationToken: cancellationToken);
    }

    public Task<ConnectReceipt> UpdateAsync(UpdateUserOfferRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        SessionMIds.ThrowIfNone(request.UserId, nameof(request.UserId), nameof(request));
        request.UserOffer.ThrowIfEmpty(nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectUpdateUserOffer,
            new UpdateUserOfferBody(
                connect.RetailerId,
                request.UserId,
                request.UserOffer.Value,
                request.CustomData?.ToJsonString(),
                request.RemainPendingExtendedData,
                request.UpdateRedemptionDates),
            SessionMRequestJson.Default.UpdateUserOfferBody,
            SessionMResponseJson.Default.ConnectResponseConnectReceipt,
            cancellationToken: cancellationToken);
    }

    public Task<ConnectReceipt> RevokeAsync(UserOfferId userOffer, string reason, CancellationToken cancellationToken = default)
    {
        userOffer.ThrowIfEmpty(nameof(userOffer));
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return connect.CallAsync(
            SessionMOperations.ConnectRevokeUserOffer,
            new RevokeUserOfferBody(connect.RetailerId, userOffer.Value, reason),
            SessionMRequestJson.Default.RevokeUserOfferBody,
            SessionMResponseJson.Default.ConnectResponseConnectReceipt,
            cancellationToken: cancellationToken);
    }

    public Task<ConnectReceipt> RedeemManuallyAsync(UserOfferId userOffer, CancellationToken cancellationToken = default) =>
        RedeemManuallyAsync(userOffer, force: false, cancellationToken);

    public Task<ConnectReceipt> ForceRedeemManuallyAsync(UserOfferId userOffer, CancellationToken cancellationToken = default) =>
        RedeemManuallyAsync(userOffer, force: true, cancellationToken);

    private Task<ConnectReceipt> RedeemManuallyAsync(UserOfferId userOffer, bool force, CancellationToken cancellationToken)
    {
        userOffer.ThrowIfEmpty(nameof(userOffer));
        return connect.CallAsync(
            SessionMOperations.ConnectManualRedeem,
            new ManualRedeemBody(connect.RetailerId, userOffer.Value, force),
            SessionMRequestJson.Default.ManualRedeemBody,
            SessionMResponseJson.Default.ConnectResponseConnectReceipt,
            cancellationToken: cancellationToken);
    }

    private static void ThrowIfInvalid(IReadOnlyCollection<string> offerIds, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(offerIds, parameterName);
        if (offerIds.Count == 0 || offerIds.Any(SessionMIds.IsNone))
        {
            throw new ArgumentException("There is no offer id, or one is empty or the all-zero GUID, which stands for none.", parameterName);
        }
    }
}
