namespace SessionM.Client;

internal sealed class SessionMTiers(ConnectTransport connect) : ISessionMTiers
{
    public Task<TierResponse> MoveAsync(TierMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        move.ThrowIfInvalid(nameof(move));
        return connect.SendAsync(
            SessionMOperations.ConnectMoveUser,
            new TierMoveBody(
                connect.RetailerId, move.TierSystemId, move.TierLevelId, move.UserId, move.ProcessIntermediateLevels, move.EvaluateQualifyingRules, move.Culture ?? connect.Culture),
            SessionMRequestJson.Default.TierMoveBody,
            SessionMResponseJson.Default.TierResponse,
            cancellationToken: cancellationToken);
    }

    public Task<TierResponse> QualifyAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return connect.SendAsync(
            SessionMOperations.ConnectQualifying,
            new TierQualifyBody(connect.RetailerId, userId, culture ?? connect.Culture),
            SessionMRequestJson.Default.TierQualifyBody,
            SessionMResponseJson.Default.TierResponse,
            cancellationToken: cancellationToken);
    }
}
