using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMEvents(CoreTransport core) : ISessionMEvents
{
    public Task<EventsResponse> SendAsync(CustomerId customer, IReadOnlyCollection<CustomerEvent> events, CancellationToken cancellationToken = default) =>
        SendAsync(customer, EventSubmission.Of(events), nameof(events), isAsync: null, cancellationToken);

    public Task<EventsResponse> SendAsync(
        CustomerId customer, IReadOnlyCollection<CustomerEvent> events, MessageId messageId, CancellationToken cancellationToken = default)
    {
        messageId.ThrowIfEmpty(nameof(messageId));
        return SendAsync(customer, EventSubmission.Of(events, messageId), nameof(events), isAsync: null, cancellationToken);
    }

    public Task<EventsResponse> SendAsync(CustomerId customer, EventSubmission submission, CancellationToken cancellationToken = default) =>
        SendAsync(customer, submission, nameof(submission), isAsync: null, cancellationToken);

    public Task<EventsResponse> SendDeferredAsync(CustomerId customer, EventSubmission submission, CancellationToken cancellationToken = default) =>
        SendAsync(customer, submission, nameof(submission), isAsync: true, cancellationToken);

    public Task<EventsResponse> SendToCampaignAsync(
        CustomerId customer, CampaignKey campaign, EventSubmission submission, CancellationToken cancellationToken = default)
    {
        customer.ThrowIfEmpty(nameof(customer));
        campaign.ThrowIfEmpty(nameof(campaign));
        ArgumentNullException.ThrowIfNull(submission);
        submission.ThrowIfInvalid(nameof(submission));
        return PostAsync(OperationOf(customer, campaign), submission, isAsync: null, [customer.Value, campaign.Value], cancellationToken);
    }

    private Task<EventsResponse> SendAsync(CustomerId customer, EventSubmission submission, string parameterName, bool? isAsync, CancellationToken cancellationToken)
    {
        customer.ThrowIfEmpty(nameof(customer));
        ArgumentNullException.ThrowIfNull(submission, parameterName);
        submission.ThrowIfInvalid(parameterName);
        Operation operation = customer.IsExternal ? SessionMOperations.CoreExternalUserEventsCreate : SessionMOperations.CoreUserEventsCreate;
        return PostAsync(operation, submission, isAsync, [customer.Value], cancellationToken);
    }

    private Task<EventsResponse> PostAsync(Operation operation, EventSubmission submission, bool? isAsync, string[] path, CancellationToken cancellationToken) =>
        core.SendAsync(
            operation,
            new EventsBody(submission.Events, submission.AutoClaim, isAsync),
            SessionMRequestJson.Default.EventsBody,
            SessionMResponseJson.Default.EventsResponse,
            CoreCall.With(submission.MessageId ?? MessageId.New()) with { PathValues = path },
            cancellationToken);

    private static Operation OperationOf(CustomerId customer, CampaignKey campaign) => (customer.IsExternal, campaign.IsPermalink) switch
    {
        (false, false) => SessionMOperations.CoreUserCampaignEventsCreate,
        (false, true) => SessionMOperations.CoreUserPermalinkEventsCreate,
        (true, false) => SessionMOperations.CoreExternalUserCampaignEventsCreate,
        (true, true) => SessionMOperations.CoreExternalUserPermalinkEventsCreate,
    };
}
