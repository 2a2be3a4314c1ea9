using Integration.Http;

namespace SessionM.Client;

/// <content>Transactions of Connect.</content>
public static partial class SessionMOperations
{
    /// <summary>Reads one page of a customer's purchases in stores.</summary>
    public static Operation ConnectGetStoreTransactions { get; } = Connect(
        "connect.transactions.get_store_transactions", "transactions/api/1.0/transactions/info/get_store_transactions", RetrySafety.Idempotent, DomainsPage);

    private static Operation[] TransactionOperations =>
    [
        ConnectGetStoreTransactions,
    ];
}
