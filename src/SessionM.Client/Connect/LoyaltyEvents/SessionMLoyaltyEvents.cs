namespace SessionM.Client;

internal sealed class SessionMLoyaltyEvents(ConnectTransport connect) : ISessionMLoyaltyEvents
{
    public Task<LoyaltyEventResult> TriggerAsync(LoyaltyEventRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return connect.CallAsync(
            SessionMOperations.ConnectTriggerUserEvent,
            new LoyaltyEventBody(connect.RetailerId, request.UserId, request.EventLookup, request.Culture ?? connect.Culture, request.IncludeProgress, request.IsSessionM),
            SessionMRequestJson.Default.LoyaltyEventBody,
            SessionMResponseJson.Default.ConnectResponseLoyaltyEventResult,
            cancellationToken: cancellationToken);
    }

    public Task<RuleProgress> GetProgressAsync(
        string userId, IReadOnlyCollection<string> ruleTreeIds, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        RequiredText.Check(ruleTreeIds, "rule tree id", nameof(ruleTreeIds));
        return connect.SendAsync(
            SessionMOperations.ConnectUserProgress,
            new RuleProgressBody(connect.RetailerId, userId, ruleTreeIds, culture ?? connect.Culture),
            SessionMRequestJson.Default.RuleProgressBody,
            SessionMResponseJson.Default.RuleProgress,
            cancellationToken: cancellationToken);
    }
}
