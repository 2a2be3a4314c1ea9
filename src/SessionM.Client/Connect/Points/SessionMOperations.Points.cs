using Integration.Http;

namespace SessionM.Client;

/// <content>Points of Connect.</content>
public static partial class SessionMOperations
{
    private const string DomainsPage = "APIs/Core/api_domains.htm";
    private const string AuditLogPage = "Tasks/Customers/t_fetch_audit_log.htm";
    private const string RepeatedDeposits = "keyed when `Connect:RepeatDeposits` is on";

    /// <summary>Reads all point accounts of a customer.</summary>
    public static Operation ConnectAllBalances { get; } = Connect(
        "connect.user_points.all_balances", "incentives/api/1.0/user_points/all_balances", RetrySafety.Idempotent, DomainsPage);

    /// <summary>Reads some point accounts of a customer.</summary>
    public static Operation ConnectBalance { get; } = Connect(
        "connect.user_points.balance", "incentives/api/1.0/user_points/balance", RetrySafety.Idempotent, DomainsPage);

    /// <summary>Adds points.</summary>
    public static Operation ConnectDeposit { get; } = Connect(
        "connect.user_points.deposit", "incentives/api/2.0/user_points/deposit", RetrySafety.AtMostOnce, DomainsPage, saferWhen: RepeatedDeposits);

    /// <summary>Adds points by the older version.</summary>
    public static Operation ConnectDepositV1 { get; } = Connect(
        "connect.user_points.deposit_v1", "incentives/api/1.0/user_points/deposit", RetrySafety.AtMostOnce, DomainsPage, saferWhen: RepeatedDeposits);

    /// <summary>Spends points.</summary>
    public static Operation ConnectSpendMultiple { get; } = Connect(
        "connect.user_points.spend_multiple", "incentives/api/1.0/user_points/spend_multiple", RetrySafety.Keyed, DomainsPage);

    /// <summary>Reads one page of a customer's point audit log.</summary>
    public static Operation ConnectFetchPointAuditLogs { get; } = Connect(
        "connect.user_points.fetch_point_audit_logs", "incentives/api/2.0/user_points/fetch_point_audit_logs", RetrySafety.Idempotent, AuditLogPage);

    /// <summary>Reads one page of a customer's point audit log by the older version, which SessionM's page describes.</summary>
    public static Operation ConnectFetchPointAuditLogsV1 { get; } = Connect(
        "connect.point_audit_logs.fetch_point_audit_logs", "incentives/api/1.0/point_audit_logs/fetch_point_audit_logs", RetrySafety.Idempotent, AuditLogPage);

    private static Operation[] PointOperations =>
    [
        ConnectAllBalances,
        ConnectBalance,
        ConnectDeposit,
        ConnectDepositV1,
        ConnectSpendMultiple,
        ConnectFetchPointAuditLogs,
        ConnectFetchPointAuditLogsV1,
    ];
}
