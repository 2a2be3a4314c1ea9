using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Tags of SessionM Core: strings on a customer, used for segments and targeting.</summary>
/// <remarks>
/// A tag either counts or expires, never both. One customer a call; all tags of a call share one lifetime. The customer must exist.
/// SessionM documents no way to remove a tag. For more than 500 customers at once SessionM asks to be contacted about bulk import.
/// Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm.
/// </remarks>
public interface ISessionMTags
{
    /// <summary>Creates counter tags with count 1, or adds 1 to those the customer has.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The customer's tags as far as SessionM echoed them.</returns>
    /// <exception cref="ArgumentException">An empty id, no tags, or a blank or repeated one; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST …/users/{user_id}/tags · repeated safely: every attempt carries one Message-ID, so the tag counts once.</remarks>
    Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own: calling again with it within 30 minutes does not count twice.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <param name="messageId">The id of this increment.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The customer's tags as far as SessionM echoed them; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">An empty id, no tags, or a blank or repeated one; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>Sets tags that disappear after a time. Setting them again starts the time anew.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <param name="lifetime">Whole seconds, from 1 to 2,147,483,647. That the wire counts in seconds is inferred from the vendor's samples.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The customer's tags as far as SessionM echoed them.</returns>
    /// <exception cref="ArgumentException">An empty id, no tags, a blank or repeated one, or a lifetime that is not whole seconds; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST …/users/{user_id}/tags · repeated safely.</remarks>
    Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="tags">At least one tag, none blank, none twice.</param>
    /// <param name="lifetime">Whole seconds, from 1 to 2,147,483,647.</param>
    /// <param name="messageId">The id of this call.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The customer's tags as far as SessionM echoed them; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">An empty id, no tags, a blank or repeated one, or a lifetime that is not whole seconds; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>Lists a customer's tags.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer's tags.</returns>
    /// <exception cref="ArgumentException">An empty id; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET …/users/{user_id}/tags · the method is documented, its server-to-server path is inferred from SessionM's SDK.</remarks>
    Task<CustomerTags> ListAsync(CustomerId customer, CancellationToken cancellationToken = default);
}
