using Integration.Http;

namespace SessionM.Client;

internal sealed class SessionMPoints(ConnectTransport connect) : ISessionMPoints
{
    public Task<PointBalances> GetAllBalancesAsync(string userId, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return BalancesAsync(SessionMOperations.ConnectAllBalances, userId, pointAccountIds: null, culture, cancellationToken);
    }

    public Task<PointBalances> GetBalancesAsync(
        string userId, IReadOnlyCollection<string> pointAccountIds, string? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        RequiredText.Check(pointAccountIds, "point account id", nameof(pointAccountIds));
        return BalancesAsync(SessionMOperations.ConnectBalance, userId, pointAccountIds, culture, cancellationToken);
    }

    public Task<PointDepositResult> DepositAsync(PointDeposit deposit, CancellationToken cancellationToken = default) =>
        DepositAsync(SessionMOperations.ConnectDeposit, deposit, cancellationToken);

    public Task<PointDepositResult> DepositV1Async(PointDeposit deposit, CancellationToken cancellationToken = default) =>
        DepositAsync(SessionMOperations.ConnectDepositV1, deposit, cancellationToken);

    public Task<PointSpendResult> SpendAsync(PointSpend spend, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spend);
        spend.ThrowIfInvalid(nameof(spend));
        return connect.CallAsync(
            SessionMOperations.ConnectSpendMultiple,
            new PointSpendBody(
                connect.RetailerId, spend.UserId, spend.Details, spend.AllowPartialSuccess, spend.DisableEventPublishing, spend.ParallelMode, spend.Culture ?? connect.Culture),
            SessionMRequestJson.Default.PointSpendBody,
            SessionMResponseJson.Default.ConnectResponsePointSpendResult,
            cancellationToken: cancellationToken);
    }

    public IAsyncEnumerable<PointAuditEntry> GetAuditLogAsync(PointAuditRequest request, CancellationToken cancellationToken = default) =>
        AuditLogAsync(SessionMOperations.ConnectFetchPointAuditLogs, nameof(ISessionMPoints.GetAuditLogPageAsync), request, cancellationToken);

    public Task<PointAuditPage> GetAuditLogPageAsync(PointAuditRequest request, CancellationToken cancellationToken = default) =>
        AuditPageAsync(SessionMOperations.ConnectFetchPointAuditLogs, request, cancellationToken);

    public IAsyncEnumerable<PointAuditEntry> GetAuditLogV1Async(PointAuditRequest request, CancellationToken cancellationToken = default) =>
        AuditLogAsync(SessionMOperations.ConnectFetchPointAuditLogsV1, nameof(ISessionMPoints.GetAuditLogPageV1Async), request, cancellationToken);

    public Task<PointAuditPage> GetAuditLogPageV1Async(PointAuditRequest request, CancellationToken cancellationToken = default) =>
        AuditPageAsync(SessionMOperations.ConnectFetchPointAuditLogsV1, request, cancellationToken);

    private Task<PointBalances> BalancesAsync(
        Operation operation, string userId, IReadOnlyCollection<string>? pointAccountIds, string? culture, CancellationToken cancellationToken) =>
        connect.CallAsync(
            operation,
            new PointBalancesBody(connect.RetailerId, userId, pointAccountIds, culture ?? connect.Culture),
            SessionMRequestJson.Default.PointBalancesBody,
            SessionMResponseJson.Default.ConnectResponsePointBalances,
            cancellationToken: cancellationToken);

    private Task<PointDepositResult> DepositAsync(Operation operation, PointDeposit deposit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        deposit.ThrowIfInvalid(nameof(deposit));
        return connect.CallAsync(
            operation,
            new PointDepositBody(
                connect.RetailerId, deposit.UserId, deposit.Details, deposit.AllowPartialSuccess, deposit.DisableEventPublishing, deposit.Culture ?? connect.Culture),
            SessionMRequestJson.Default.PointDepositBody,
            SessionMResponseJson.Default.ConnectResponsePointDepositResult,
            new CallSettings { Safety = connect.RepeatsDeposits ? RetrySafety.Keyed : operation.Safety },
            cancellationToken);
    }

    private IAsyncEnumerable<PointAuditEntry> AuditLogAsync(Operation operation, string pageMethod, PointAuditRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        ConnectPages<PointAuditPage, PointAuditEntry> pages = new(connect, operation)
        {
            Items = page => page.Results,
            Total = _ => null,
            IdOf = entry => entry.Id,
            PageMethod = pageMethod,
        };
        return pages.ReadAsync(request.Skip, request.Take, (skip, token) => AuditPageAsync(operation, request with { Skip = skip }, token), cancellationToken);
    }

    private Task<PointAuditPage> AuditPageAsync(Operation operation, PointAuditRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return connect.CallAsync(
            operation,
            PointAuditBody.Of(connect.RetailerId, request),
            SessionMRequestJson.Default.PointAuditBody,
            SessionMResponseJson.Default.ConnectResponsePointAuditPage,
            cancellationToken: cancellationToken);
    }
}
