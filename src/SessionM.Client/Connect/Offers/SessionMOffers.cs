using System.Net;
using System.Runtime.CompilerServices;
using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMOffers(ConnectTransport connect) : ISessionMOffers
{
    /// <summary>Far beyond any wallet. Every page moves the offset on, so this bounds the calls whatever a server answers.</summary>
    private const int MaxOffers = 100_000;

    public IAsyncEnumerable<UserOffer> GetUserOffersAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return EnumerateAsync(new UserOffersRequest(userId) { Culture = culture }, cancellationToken);
    }

    public Task<UserOffersPage> GetUserOffersPageAsync(UserOffersRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return connect.CallAsync(
            SessionMOperations.ConnectGetUserOffers,
            new UserOffersBody(connect.RetailerId, request.UserId, request.Skip, request.Take, request.IncludePendingExtendedData, request.Culture ?? connect.Culture),
            SessionMRequestJson.Default.UserOffersBody,
            SessionMResponseJson.Default.ConnectResponseUserOffersPage,
            cancellationToken: cancellationToken);
    }

    private async IAsyncEnumerable<UserOffer> EnumerateAsync(UserOffersRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        int lengthBefore = 0;
        while (true)
        {
            UserOffersPage page = await GetUserOffersPageAsync(request, cancellationToken).ConfigureAwait(false);
            int length = page.UserOffers.Count;
            if (length == 0)
            {
                yield break;
            }

            long read = (long)request.Skip + length;
            if (!BringsNew(page, seen))
            {
                ThrowIfIncomplete(page, request, read, lengthBefore);
                yield break;
            }

            foreach (UserOffer offer in page.UserOffers)
            {
                yield return offer;
            }

            // Without a total, only an empty page is an end: a page may be short because the server allows no larger one.
            if (read >= page.TotalRecords)
            {
                yield break;
            }

            if (read >= MaxOffers)
            {
                throw Contradiction($"has answered {read} offers of one customer and announces more");
            }

            lengthBefore = length;
            request = request with { Skip = (int)read };
        }
    }

    // Offers without an id cannot be told apart and count as one.
    private static bool BringsNew(UserOffersPage page, HashSet<string> seen)
    {
        int before = seen.Count;
        seen.UnionWith(page.UserOffers.Select(o => o.Id ?? string.Empty));
        return seen.Count > before;
    }

    /// <summary>
    /// A page of known offers is an end when it is the short last one, onto which an offer has moved meanwhile, or when there is no total and
    /// the page is not full, so that all offers have probably been on it. Otherwise offers are missing.
    /// </summary>
    private void ThrowIfIncomplete(UserOffersPage page, UserOffersRequest request, long read, int lengthBefore)
    {
        int length = page.UserOffers.Count;
        bool isEnd = page.TotalRecords is { } total ? read >= total && length < lengthBefore : length < request.Take;
        if (!isEnd)
        {
            throw Contradiction($"answered offset {request.Skip} with offers of earlier pages only; the tenant seems to ignore 'skip'");
        }
    }

    private MalformedResponseException Contradiction(string what) => connect.Contradiction(
        SessionMOperations.ConnectGetUserOffers, HttpStatusCode.OK, $"get_user_offers {what}. Read single pages with GetUserOffersPageAsync instead.");

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
