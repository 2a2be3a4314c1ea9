using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Campaigns of SessionM Core, read only.</summary>
/// <remarks>
/// Where no campaign is active, SessionM answers with the error <c>no_active_campaign_found</c>. For a list that is no failure: it reads as an empty page.
/// Source: https://docs.sessionm.com/developer/APIs/Core/Campaigns/campaigns_api.htm.
/// </remarks>
public interface ISessionMCampaigns
{
    /// <summary>Reads all campaigns, page by page as they are enumerated. Memory stays that of one page and the ids read so far.</summary>
    /// <param name="query">What to bring along; <see langword="null"/> for what SessionM sends by default.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The campaigns, of each page the tiles before the promotions; one that is both comes twice. None where no campaign is active.</returns>
    /// <exception cref="ArgumentException">A section or a creative is empty.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="MalformedResponseException">
    /// A page brings only campaigns that earlier pages had although more are announced, or there are more than 10,000 pages: the enumeration ends here instead of going on for ever.
    /// </exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<Campaign> ListAsync(CampaignQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the campaigns.</summary>
    /// <param name="query">What to bring along; <see langword="null"/> for what SessionM sends by default.</param>
    /// <param name="page">Which page, counted as SessionM does; <see langword="null"/> for the first. Whether it is number 0 or 1 is not documented: the answer tells.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; empty where no campaign is active.</returns>
    /// <exception cref="ArgumentException">A section or a creative is empty, or the page is negative; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET …/campaigns · repeatable.</remarks>
    Task<CampaignPage> GetPageAsync(CampaignQuery? query = null, int? page = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the active campaigns a customer is eligible for.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="query">What to bring along; <see langword="null"/> for what SessionM sends by default.</param>
    /// <param name="page">Which page; <see langword="null"/> for the first. That this list comes in pages too is inferred.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; empty where there is no active campaign for the customer.</returns>
    /// <exception cref="ArgumentException">An empty id, an empty section or creative, or a negative page; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET …/users/{user_id}/campaigns or …/external/users/{external_id}/campaigns · repeatable.</remarks>
    Task<CampaignPage> GetForCustomerAsync(CustomerId customer, CampaignQuery? query = null, int? page = null, CancellationToken cancellationToken = default);
}
