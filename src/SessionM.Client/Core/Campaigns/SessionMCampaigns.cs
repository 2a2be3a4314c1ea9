using System.Net;
using System.Runtime.CompilerServices;
using Integration.Abstractions;
using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMCampaigns(CoreTransport core) : ISessionMCampaigns
{
    /// <summary>Far beyond what a tenant runs; bounds the calls whatever a server answers.</summary>
    private const int MaxPages = 10_000;

    public IAsyncEnumerable<Campaign> ListAsync(CampaignQuery? query = null, CancellationToken cancellationToken = default)
    {
        query?.ThrowIfInvalid(nameof(query));
        return EnumerateAsync(query, cancellationToken);
    }

    public Task<CampaignPage> GetPageAsync(CampaignQuery? query = null, int? page = null, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(query, page);
        return ReadAsync(query, page, cancellationToken);
    }

    public Task<CampaignPage> GetForCustomerAsync(
        CustomerId customer, CampaignQuery? query = null, int? page = null, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        ThrowIfInvalid(query, page);
        return OrEmptyAsync(core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUserCampaignsList : SessionMOperations.CoreUserCampaignsList,
            SessionMResponseJson.Default.CampaignPage,
            CoreCall.For(customer) with { Query = (query ?? new CampaignQuery()).Write(page) },
            cancellationToken));
    }

    private Task<CampaignPage> ReadAsync(CampaignQuery? query, long? page, CancellationToken cancellationToken) => OrEmptyAsync(core.SendAsync(
        SessionMOperations.CoreCampaignsList,
        SessionMResponseJson.Default.CampaignPage,
        CoreCall.New() with { Query = (query ?? new CampaignQuery()).Write(page) },
        cancellationToken));

    private async IAsyncEnumerable<Campaign> EnumerateAsync(CampaignQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);

        // No number brings the first page; its answer tells from which number the tenant counts.
        long? next = null;
        for (int read = 1; read <= MaxPages; read++)
        {
            CampaignPage page = await ReadAsync(query, next, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<Campaign> campaigns = page.Campaigns;
            if (!BringsNew(campaigns, seen) && campaigns.Count > 0)
            {
                if (page.NumberOfPages is not null)
                {
                    throw Contradiction("answered a page with campaigns of earlier pages only; the tenant seems to ignore 'page'");
                }

                yield break;
            }

            foreach (Campaign campaign in campaigns)
            {
                yield return campaign;
            }

            // Without a number of pages, only one that brings nothing is an end.
            if (page.NumberOfPages is { } pages ? read >= pages : campaigns.Count == 0)
            {
                yield break;
            }

            next = (page.Page ?? next ?? 1) + 1;
        }

        throw Contradiction($"has answered {MaxPages} pages and announces more");
    }

    // Campaigns without an id cannot be told apart and count as one.
    private static bool BringsNew(IReadOnlyList<Campaign> campaigns, HashSet<string> seen)
    {
        int before = seen.Count;
        seen.UnionWith(campaigns.Select(campaign => campaign.CampaignId ?? string.Empty));
        return seen.Count > before;
    }

    private MalformedResponseException Contradiction(string what) =>
        core.Contradiction(SessionMOperations.CoreCampaignsList, HttpStatusCode.OK, $"campaigns {what}. Read single pages with GetPageAsync instead.");

    private static void ThrowIfInvalid(CampaignQuery? query, int? page)
    {
        query?.ThrowIfInvalid(nameof(query));
        if (page < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(page), page, "The page must not be negative.");
        }
    }

    private static async Task<CampaignPage> OrEmptyAsync(Task<CampaignPage> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (SessionMApiException e) when (e.Is(SessionMErrorCodes.NoActiveCampaignFound))
        {
            return new CampaignPage { StatusCode = e.StatusCode, RateLimit = e.RateLimit };
        }
    }
}
