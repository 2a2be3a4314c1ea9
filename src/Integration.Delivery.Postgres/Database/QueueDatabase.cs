using Microsoft.Extensions.Options;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>The place of one queue: a source of connections, the tables, and the queue's row.</summary>
internal sealed class QueueDatabase(NpgsqlDataSource source, PostgresDeliveryOptions options)
{
    public PostgresDeliveryOptions Options { get; } = options;

    public Tables Tables { get; } = new(options.Schema);

    public Failures Failures { get; } = new($"{options.Schema}/{options.QueueName}");

    public NpgsqlDataSource Source { get; } = source;

    /// <exception cref="OptionsValidationException">The options are out of range.</exception>
    public static QueueDatabase Of(NpgsqlDataSource source, PostgresDeliveryOptions? options)
    {
        options ??= new PostgresDeliveryOptions();
        return options.FindProblems().ToArray() is { Length: > 0 } problems
            ? throw new OptionsValidationException(nameof(PostgresDeliveryOptions), typeof(PostgresDeliveryOptions), problems)
            : new QueueDatabase(source, options);
    }

    /// <summary>Has something done on a connection of its own.</summary>
    /// <exception cref="DeliveryStoreException">It failed.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlConnection connection = await Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return await work(connection).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (Failures.IsKnown(e))
        {
            // An exception of Npgsql's that a cancelled token caused is a cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failures.Of(e);
        }
    }

    /// <summary>Makes what is missing and reads the queue's row.</summary>
    public Task<QueueRow> PrepareAsync(CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            if (await connection.ScalarAsync<string>("SHOW server_encoding", cancellationToken).ConfigureAwait(false) != "UTF8")
            {
                throw Failures.Of(DeliveryStoreProblem.Incompatible);
            }

            await Migration.EnsureAsync(connection, Tables, Failures, Options.Migrate, cancellationToken).ConfigureAwait(false);
            return await FindAsync(connection, cancellationToken).ConfigureAwait(false) ?? await AddAsync(connection, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task<QueueRow?> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            $"SELECT id, lanes FROM {Tables.Queues} WHERE name = $1", row => new QueueRow(row.GetInt32(0), row.GetInt32(1)), cancellationToken, Value.Of(Options.QueueName)).ConfigureAwait(false))
        .SingleOrDefault();

    // Several processes may do so at once: who comes first decides, and the others find its row.
    private async Task<QueueRow> AddAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            $"""
            WITH added AS (INSERT INTO {Tables.Queues} (name, lanes) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING id)
            INSERT INTO {Tables.Lanes} (queue, number) SELECT id, number FROM added, generate_series(0, $2 - 1) AS number
            """,
            cancellationToken,
            Value.Of(Options.QueueName),
            Value.Of(Options.Lanes)).ConfigureAwait(false);
        return (await FindAsync(connection, cancellationToken).ConfigureAwait(false))!;
    }
}
