using Braze.Client;
using Integration.Delivery.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of docs/delivery/postgres.md.</summary>
internal static class PostgresSnippets
{
    public static void Register(IServiceCollection services, Action<BrazeOptions> settings, string connectionString)
    {
        #region postgres-register
        services.AddBraze(settings).AddTrackQueue().UsePostgres(connectionString);
        #endregion
    }

    public static async Task EnqueueAsync(
        NpgsqlConnection connection,
        PostgresOutbox<QueuedTrackItem> outbox,
        Func<NpgsqlTransaction, Task> saveOrderAsync,
        string customerId,
        decimal total,
        CancellationToken cancellationToken)
    {
        #region postgres-outbox
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await saveOrderAsync(transaction);
        await outbox.EnqueueAsync(
            QueuedTrackItem.From(new UserAttributes(BrazeUser.External(customerId)) { ["last_order"] = total }), transaction, cancellationToken: cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        #endregion
    }
}
