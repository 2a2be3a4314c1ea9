using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMTags(CoreTransport core) : ISessionMTags
{
    public Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, CancellationToken cancellationToken = default) =>
        IncrementAsync(customer, tags, MessageId.New(), cancellationToken);

    public Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, MessageId messageId, CancellationToken cancellationToken = default) =>
        PostAsync(customer, tags, seconds: null, messageId, cancellationToken);

    public Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, CancellationToken cancellationToken = default) =>
        SetExpiringAsync(customer, tags, lifetime, MessageId.New(), cancellationToken);

    public Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, MessageId messageId, CancellationToken cancellationToken = default) =>
        PostAsync(customer, tags, TagLifetime.ToSeconds(lifetime, nameof(lifetime)), messageId, cancellationToken);

    public Task<CustomerTags> ListAsync(CustomerId customer, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUserTagsList : SessionMOperations.CoreUserTagsList,
            SessionMResponseJson.Default.CustomerTags,
            CoreCall.For(customer),
            cancellationToken);
    }

    private Task<CustomerTags> PostAsync(
        CustomerId customer, IReadOnlyCollection<string> tags, int? seconds, MessageId messageId, CancellationToken cancellationToken)
    {
        customer.ThrowIfEmpty(nameof(customer));
        TagNames.ThrowIfInvalid(tags, nameof(tags));
        messageId.ThrowIfEmpty(nameof(messageId));
        return core.SendAsync(
            customer.IsExternal ? SessionMOperations.CoreExternalUserTagsCreate : SessionMOperations.CoreUserTagsCreate,
            new TagsRequest(tags, seconds),
            SessionMRequestJson.Default.TagsRequest,
            SessionMResponseJson.Default.CustomerTags,
            CoreCall.For(customer, messageId),
            cancellationToken);
    }
}
