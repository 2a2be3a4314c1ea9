namespace SessionM.Client;

internal sealed class SessionMTiers(ConnectTransport connect) : ISessionMTiers
{
    public Task<ConnectReceipt> MoveAsync(TierMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        move.ThrowIfInvalid(nameof(move));
        return connect.CallAsync(
            SessionMOperations.ConnectMoveUser,
            new TierMoveBody(
                connect.RetailerId, move.TierSystemId, move.TierLevelId, move.UserId, move.ProcessIntermediateLevels, move.EvaluateQualifyingRules, move.Culture ?? connect.Culture),
            SessionMRequestJson.Default.TierMoveBody,
            SessionMResponseJson.Default.ConnectResponseConnectReceipt,
            cancellationToken: cancellationToken);
    }

    public Task<ConnectReceipt> QualifyAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return connect.CallAsync(
            SessionMOperations.ConnectQualifying,
            new TierQualifyBody(connect.RetailerId, userId, culture ?? connect.Culture),
            SessionMRequestJson.Default.TierQualifyBody,
            SessionMResponseJson.Default.ConnectResponseConnectReceipt,
            cancellationToken: cancellationToken);
    }
}
