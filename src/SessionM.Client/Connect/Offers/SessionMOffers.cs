using System.Net;
using System.Runtime.CompilerServices;
using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMOffers(ConnectTransport connect) : ISessionMOffers
{
    public IAsyncEnumerable<UserOffer> GetUserOffersAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return EnumerateAsync(new UserOffersRequest(userId) { Culture = culture }, cancellationToken);
    }

    public async Task<UserOffersPage> GetUserOffersPageAsync(UserOffersRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        SessionMConnectOptions options = connect.Options.Connect;
        UserOffersBody body = new(
            options.RetailerId ?? string.Empty,
            request.UserId,
            request.Skip,
            request.Take,
            request.IncludePendingExtendedData,
            request.Culture ?? options.Culture);
        UserOffersResponse response = await connect.SendAsync(
            SessionMOperations.ConnectGetUserOffers,
            body,
            SessionMRequestJson.Default.UserOffersBody,
            SessionMResponseJson.Default.UserOffersResponse,
            cancellationToken: cancellationToken).ConfigureAwait(false);
        UserOffersPage page = response.Payload!;
        page.RateLimit = response.RateLimit;
        return page;
    }

    private async IAsyncEnumerable<UserOffer> EnumerateAsync(UserOffersRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string?> before = [];
        while (true)
        {
            UserOffersPage page = await GetUserOffersPageAsync(request, cancellationToken).ConfigureAwait(false);
            if (page.UserOffers.Count == 0)
            {
                yield break;
            }

            List<string?> ids = [.. page.UserOffers.Select(o => o.Id)];
            if (IsRepeat(ids, before))
            {
                throw connect.Contradiction(
                    SessionMOperations.ConnectGetUserOffers,
                    HttpStatusCode.OK,
                    $"get_user_offers answered offset {request.Skip} with the page before it. The tenant seems to ignore 'skip'; read one page with GetUserOffersPageAsync instead.");
            }

            foreach (UserOffer offer in page.UserOffers)
            {
                yield return offer;
            }

            int next = request.Skip + page.UserOffers.Count;
            bool isLast = page.TotalRecords is { } total ? next >= total : page.UserOffers.Count < request.Take;
            if (isLast)
            {
                yield break;
            }

            before = ids;
            request = request with { Skip = next };
        }
    }

    // All of it, in any order: a wallet that changes meanwhile may well show some offers of the page before again, but never the very same page.
    private static bool IsRepeat(List<string?> ids, List<string?> before) =>
        ids.Count == before.Count && new HashSet<string?>(before, StringComparer.Ordinal).IsSupersetOf(ids);

    private static void ThrowIfInvalid(UserOffersRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.UserId))
        {
            throw new ArgumentException("UserId is empty. A wallet is read for one customer.", nameof(request));
        }

        if (request.Skip < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Skip, "Skip must not be negative.");
        }

        if (request.Take is < 1 or > UserOffersRequest.MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Take, $"Take must be from 1 to {UserOffersRequest.MaxTake}. Read larger wallets page by page, or with GetUserOffersAsync.");
        }
    }
}
