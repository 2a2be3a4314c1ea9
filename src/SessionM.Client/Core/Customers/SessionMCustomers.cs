using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMCustomers(CoreTransport core) : ISessionMCustomers
{
    public Task<CustomerResponse> CreateAsync(CustomerProfile profile, CancellationToken cancellationToken = default) =>
        CreateAsync(profile, MessageId.New(), cancellationToken);

    public Task<CustomerResponse> CreateAsync(CustomerProfile profile, MessageId messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        profile.ThrowIfNotCreatable(core.Today, nameof(profile));
        messageId.ThrowIfEmpty(nameof(messageId));
        return core.SendAsync(
            SessionMOperations.CoreUsersCreate,
            profile,
            SessionMRequestJson.Default.CustomerProfile,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.With(messageId),
            cancellationToken);
    }

    public Task<CustomerResponse> GetAsync(CustomerId customer, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUsersGet : SessionMOperations.CoreUsersGet,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.For(customer) with { Query = QueryOf(expansions) },
            cancellationToken);
    }

    public Task<CustomerResponse?> FindAsync(CustomerId customer, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default) =>
        OrNoneAsync(GetAsync(customer, expansions, cancellationToken));

    public Task<CustomersResponse> GetManyAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        if (userIds.Count == 0 || userIds.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("There is no user id, or one is empty.", nameof(userIds));
        }

        return core.SendAsync(
            SessionMOperations.CoreUsersList,
            SessionMResponseJson.Default.CustomersResponse,
            CoreCall.New() with { Query = new QueryString().AddEach("user_ids[]", userIds).Build() },
            cancellationToken);
    }

    public Task<CustomerResponse> UpdateAsync(CustomerId customer, CustomerProfile changes, CancellationToken cancellationToken = default) =>
        UpdateAsync(customer, changes, MessageId.New(), cancellationToken);

    public Task<CustomerResponse> UpdateAsync(CustomerId customer, CustomerProfile changes, MessageId messageId, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        ArgumentNullException.ThrowIfNull(changes);
        changes.ThrowIfNotApplicable(core.Today, nameof(changes));
        messageId.ThrowIfEmpty(nameof(messageId));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUsersUpdate : SessionMOperations.CoreUsersUpdate,
            changes,
            SessionMRequestJson.Default.CustomerProfile,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.For(customer, messageId),
            cancellationToken);
    }

    public Task<CustomerResponse> SetCustomAttributesAsync(
        CustomerId customer, IReadOnlyDictionary<string, CustomAttributeValue> attributes, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        ArgumentNullException.ThrowIfNull(attributes);
        CustomerProfile.ThrowIfTooMany(attributes.Values, nameof(attributes));
        if (attributes.Count == 0 || attributes.Keys.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("There is no attribute, or one has no name.", nameof(attributes));
        }

        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUserProfileCreate : SessionMOperations.CoreUserProfileCreate,
            new CustomAttributesBody(attributes),
            SessionMRequestJson.Default.CustomAttributesBody,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.For(customer),
            cancellationToken);
    }

    public Task<CustomerResponse> DeleteAsync(CustomerId customer, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUsersDelete : SessionMOperations.CoreUsersDelete,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.For(customer),
            cancellationToken);
    }

    public Task<AccountMergeResponse> MergeIrreversiblyAsync(string persistentExternalId, AccountMerge merge, CancellationToken cancellationToken = default) =>
        MergeIrreversiblyAsync(persistentExternalId, merge, MessageId.New(), cancellationToken);

    public Task<AccountMergeResponse> MergeIrreversiblyAsync(
        string persistentExternalId, AccountMerge merge, MessageId messageId, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(persistentExternalId, nameof(persistentExternalId));
        ArgumentNullException.ThrowIfNull(merge);
        messageId.ThrowIfEmpty(nameof(messageId));
        if (persistentExternalId == merge.LegacyExternalId)
        {
            throw new ArgumentException("The account that stays and the one that disappears are the same.", nameof(merge));
        }

        return core.SendAsync(
            SessionMOperations.CoreExternalUsersMergeAccounts,
            merge,
            SessionMRequestJson.Default.AccountMerge,
            SessionMResponseJson.Default.AccountMergeResponse,
            CoreCall.With(messageId) with { PathValues = [persistentExternalId] },
            cancellationToken);
    }

    public Task<CustomerResponse?> SearchAsync(CustomerSearch search, CancellationToken cancellationToken = default)
    {
        search.ThrowIfEmpty(nameof(search));
        return OrNoneAsync(core.SendAsync(
            SessionMOperations.CoreUsersSearch,
            SessionMResponseJson.Default.CustomerResponse,
            CoreCall.New() with { Query = new QueryString().Add(search.ParameterName!, search.Value).Build() },
            cancellationToken));
    }

    public Task<CustomersResponse> SearchAllAsync(
        CustomerSearch search, CustomerExpansions expansions = CustomerExpansions.None, CancellationToken cancellationToken = default)
    {
        search.ThrowIfEmpty(nameof(search));
        if (search.ParameterName is not ("email" or "mobile_number"))
        {
            throw new ArgumentException($"This search takes an e-mail address or a mobile number, not the {search.ParameterName}.", nameof(search));
        }

        if ((expansions & ~CustomerExpansions.CustomAttributes) != CustomerExpansions.None)
        {
            throw new ArgumentException($"This search brings along {nameof(CustomerExpansions.CustomAttributes)} alone.", nameof(expansions));
        }

        QueryString query = new QueryString().Add(search.ParameterName, search.Value);
        if (expansions != CustomerExpansions.None)
        {
            query.Add("advanced_search_params[user_profile]", "true");
        }

        return core.SendAsync(
            SessionMOperations.CoreUsersSearchAll, SessionMResponseJson.Default.CustomersResponse, CoreCall.New() with { Query = query.Build() }, cancellationToken);
    }

    private static string? QueryOf(CustomerExpansions expansions)
    {
        QueryString query = new();
        Add(CustomerExpansions.CustomAttributes, "user[user_profile]");
        Add(CustomerExpansions.Incentives, "expand_incentives");
        Add(CustomerExpansions.Identifiers, "show_identifiers");
        return query.Build();

        void Add(CustomerExpansions expansion, string name)
        {
            if (expansions.HasFlag(expansion))
            {
                query.Add(name, "true");
            }
        }
    }

    private static async Task<CustomerResponse?> OrNoneAsync(Task<CustomerResponse> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (SessionMApiException e) when (e.IsUserNotFound)
        {
            return null;
        }
    }
}
