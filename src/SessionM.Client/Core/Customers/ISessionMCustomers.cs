using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Customers of SessionM Core (on the wire: users): their standard profile and custom attributes.</summary>
/// <remarks>
/// Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_customer_profile.htm. Every call carries a Message-ID of its own, the same on every attempt, so that a
/// repeat within 30 minutes changes nothing twice. Answers hold personal data: do not log them.
/// </remarks>
public interface ISessionMCustomers
{
    /// <summary>Creates a customer.</summary>
    /// <param name="profile">The profile; with an external id or an e-mail address, and no date of birth under 13 years.</param>
    /// <param name="cancellationToken">Cancels the call; the customer may have been created all the same.</param>
    /// <returns>The customer as SessionM stored it.</returns>
    /// <exception cref="ArgumentException">The profile names no external id, identifier or e-mail address, the customer is under 13, or there are more than 200 custom attributes.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the e-mail address is taken (<c>validation</c>).</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>POST /priv/v1/apps/{api_key}/users · repeated with the same Message-ID.</remarks>
    Task<CustomerResponse> CreateAsync(CustomerProfile profile, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own: calling again with it within 30 minutes, after a restart too, makes no second customer.</summary>
    /// <param name="profile">The profile; with an external id or an e-mail address, and no date of birth under 13 years.</param>
    /// <param name="messageId">The id of this creation.</param>
    /// <param name="cancellationToken">Cancels the call; the customer may have been created all the same.</param>
    /// <returns>The customer as SessionM stored it; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">The message id is empty, the profile names no external id, identifier or e-mail address, the customer is under 13, or there are more than 200 custom attributes.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the e-mail address is taken (<c>validation</c>).</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    Task<CustomerResponse> CreateAsync(CustomerProfile profile, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>Fetches a customer that must exist.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="expansions">What to bring along.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer. With several external ids, <see cref="Customer.ExternalId"/> is the one changed last, not the one asked for (observed).</returns>
    /// <exception cref="ArgumentException">The customer id is empty.</exception>
    /// <exception cref="SessionMApiException">There is no such customer (<see cref="SessionMApiException.IsUserNotFound"/>; erased ones too), or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>GET /priv/v1/apps/{api_key}/users/{user_id} or …/external/users/{external_id} · repeatable.</remarks>
    Task<CustomerResponse> GetAsync(CustomerId customer, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default);

    /// <summary>Fetches a customer that need not exist.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="expansions">What to bring along.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer, or <see langword="null"/> when SessionM knows none by this id.</returns>
    /// <exception cref="ArgumentException">The customer id is empty.</exception>
    /// <exception cref="IntegrationException">The call failed.</exception>
    /// <remarks>GET /priv/v1/apps/{api_key}/users/{user_id} or …/external/users/{external_id} · repeatable.</remarks>
    Task<CustomerResponse?> FindAsync(CustomerId customer, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default);

    /// <summary>Fetches several customers by SessionM's user ids.</summary>
    /// <param name="userIds">The ids. No limit is documented; keep the address below a few thousand characters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customers found, in SessionM's order. How unknown ids are answered is not documented.</returns>
    /// <exception cref="ArgumentException">There is no id, or one is empty.</exception>
    /// <exception cref="IntegrationException">The call failed.</exception>
    /// <remarks>GET /priv/v1/apps/{api_key}/users?user_ids[]=… · repeatable.</remarks>
    Task<CustomersResponse> GetManyAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken = default);

    /// <summary>Changes a customer. What the profile leaves out stays as it is; phone numbers are replaced as a whole.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="changes">What to change; at least one member.</param>
    /// <param name="cancellationToken">Cancels the call; the change may have been made all the same.</param>
    /// <returns>The whole customer after the change.</returns>
    /// <exception cref="ArgumentException">The customer id is empty, nothing is changed, the customer is under 13, or there are more than 200 custom attributes.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>PUT /priv/v1/apps/{api_key}/users/{user_id} or …/external/users/{external_id} · repeated with the same Message-ID.</remarks>
    Task<CustomerResponse> UpdateAsync(CustomerId customer, CustomerProfile changes, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own: calling again with it within 30 minutes changes nothing, whatever was changed in between.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="changes">What to change; at least one member.</param>
    /// <param name="messageId">The id of this change.</param>
    /// <param name="cancellationToken">Cancels the call; the change may have been made all the same.</param>
    /// <returns>The whole customer after the change; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">An id is empty, nothing is changed, the customer is under 13, or there are more than 200 custom attributes.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    Task<CustomerResponse> UpdateAsync(CustomerId customer, CustomerProfile changes, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>Sets custom attributes by the route of their own. <see cref="UpdateAsync(CustomerId, CustomerProfile, CancellationToken)"/> takes them too, together with the standard profile.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="attributes">The attributes; names are compared exactly with those defined in SessionM, of which a profile has at most 200.</param>
    /// <param name="cancellationToken">Cancels the call; the attributes may have been set all the same.</param>
    /// <returns>SessionM's answer; its shape is not documented, so what it holds is in the additional properties.</returns>
    /// <exception cref="ArgumentException">The customer id is empty, or there are no attributes or more than 200.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>
    /// POST /priv/v1/apps/{api_key}/users/{user_id}/models/user_profile or …/external/users/{external_id}/models/user_profile · repeated with the same Message-ID.
    /// That the body is a <c>user_profile</c> object is documented in words, without an example.
    /// Source: https://docs.sessionm.com/developer/Tasks/Customers/t_create_profile.htm.
    /// </remarks>
    Task<CustomerResponse> SetCustomAttributesAsync(
        CustomerId customer, IReadOnlyDictionary<string, CustomAttributeValue> attributes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a customer. SessionM then answers as if the customer had never been.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="cancellationToken">Cancels the call; the customer may have been deleted all the same.</param>
    /// <returns>The customer that was deleted.</returns>
    /// <exception cref="ArgumentException">The customer id is empty.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>DELETE /priv/v1/apps/{api_key}/users/{user_id} or …/external/users/{external_id} · repeated with the same Message-ID.</remarks>
    Task<CustomerResponse> DeleteAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>
    /// Merges an account into another. This cannot be undone: the account that is merged counts as deleted and no query returns it again, while its points, tier points, transactions,
    /// external ids and events go to the account that stays, unless the organisation has other rules.
    /// </summary>
    /// <param name="persistentExternalId">The external id of the account that stays: the persistent user.</param>
    /// <param name="merge">The account that disappears: the legacy user. The body of this call is not public, so read <see cref="AccountMerge"/> before the first use.</param>
    /// <param name="cancellationToken">Cancels the call; the accounts may have been merged all the same.</param>
    /// <returns>SessionM's answer; its shape is not public, so what it holds is in the additional properties.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of a URL path, or both accounts are the same; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused, for example because a tenant names the legacy user otherwise.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    /// <remarks>
    /// POST /priv/v1/apps/{api_key}/external/users/{persistent_external_id}/merge_accounts · repeated with the same Message-ID, under which SessionM repeats its answer instead of merging
    /// again. Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_accounts_merge.htm.
    /// </remarks>
    Task<AccountMergeResponse> MergeIrreversiblyAsync(string persistentExternalId, AccountMerge merge, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own: calling again with it within 30 minutes merges nothing again.</summary>
    /// <param name="persistentExternalId">The external id of the account that stays: the persistent user.</param>
    /// <param name="merge">The account that disappears: the legacy user.</param>
    /// <param name="messageId">The id of this merge.</param>
    /// <param name="cancellationToken">Cancels the call; the accounts may have been merged all the same.</param>
    /// <returns>SessionM's answer; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of a URL path, or both accounts are the same; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">There is no such customer, or SessionM refused.</exception>
    /// <exception cref="IntegrationException">The call failed in another way.</exception>
    Task<AccountMergeResponse> MergeIrreversiblyAsync(
        string persistentExternalId, AccountMerge merge, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>Searches for one customer.</summary>
    /// <param name="search">By what.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer, or <see langword="null"/> when nobody matches. Which one comes when several match is not documented.</returns>
    /// <exception cref="ArgumentException">The search is empty.</exception>
    /// <exception cref="IntegrationException">The call failed.</exception>
    /// <remarks>GET /priv/v1/apps/{api_key}/users/search · repeatable.</remarks>
    Task<CustomerResponse?> SearchAsync(CustomerSearch search, CancellationToken cancellationToken = default);

    /// <summary>Searches for all customers with an e-mail address or a mobile number.</summary>
    /// <param name="search">By what: e-mail address or mobile number.</param>
    /// <param name="expansions">What to bring along; only <see cref="CustomerExpansions.CustomAttributes"/> is known here.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customers; none when nobody matches.</returns>
    /// <exception cref="ArgumentException">The search is empty or by something else, or another expansion is asked for.</exception>
    /// <exception cref="IntegrationException">The call failed.</exception>
    /// <remarks>GET /priv/v1/apps/{api_key}/users/search_users · repeatable.</remarks>
    Task<CustomersResponse> SearchAllAsync(
        CustomerSearch search, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default);
}
