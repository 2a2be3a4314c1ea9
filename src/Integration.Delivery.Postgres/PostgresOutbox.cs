using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Enqueues within the host's own transaction: the items are in the queue when it commits, and never were when it rolls back. The queue may deliver in another
/// process. Thread-safe.
/// </summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>
/// It does not wait for room: a transaction that waits would hold up others. Items of one user that two transactions enqueue side by side are delivered in either order;
/// of two that follow each other, in theirs. See docs/delivery/postgres.md.
/// </remarks>
public sealed class PostgresOutbox<TItem>
    where TItem : class
{
    private readonly QueueDatabase _database;
    private readonly IDeliveryTarget<TItem> _target;
    private readonly IDeliveryCodec<TItem> _codec;
    private readonly int _maxBytes;
    private readonly TimeProvider _time;
    private volatile QueueRow? _queue;

    /// <summary>Creates the outbox. Nothing is connected before the first item.</summary>
    /// <param name="dataSource">The database, the same as the transactions are in. Not disposed by the outbox.</param>
    /// <param name="target">Tells whose an item is and how large; nothing is sent.</param>
    /// <param name="codec">Writes the items.</param>
    /// <param name="options">How the queue is kept; read now.</param>
    /// <param name="delivery">The queue's limits; read now.</param>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names every problem.</exception>
    public PostgresOutbox(
        NpgsqlDataSource dataSource,
        IDeliveryTarget<TItem> target,
        IDeliveryCodec<TItem> codec,
        PostgresDeliveryOptions? options = null,
        DeliveryOptions? delivery = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(codec);
        _database = QueueDatabase.Of(dataSource, options);
        _target = target;
        _codec = codec;
        _maxBytes = (delivery ?? new DeliveryOptions()).MaxBatchBytes;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Enqueues an item when the transaction commits.</summary>
    /// <param name="item">The item.</param>
    /// <param name="transaction">The host's transaction, an <see cref="NpgsqlTransaction"/>; with Entity Framework, <c>GetDbTransaction()</c>.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ArgumentException">The transaction is not one of PostgreSQL's or has ended, or the item has no key, one that is no text (a lone surrogate), or is larger than a whole batch may be.</exception>
    /// <exception cref="DeliveryStoreException">The database refused it; the transaction can only be rolled back then.</exception>
    public Task EnqueueAsync(
        TItem item, DbTransaction transaction, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default) =>
        EnqueueAsync([item], transaction, priority, cancellationToken);

    /// <summary>Enqueues items, in their order, when the transaction commits: one round trip for all of them.</summary>
    /// <param name="items">The items.</param>
    /// <param name="transaction">The host's transaction, an <see cref="NpgsqlTransaction"/>; with Entity Framework, <c>GetDbTransaction()</c>.</param>
    /// <param name="priority">How urgent they are.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ArgumentException">The transaction is not one of PostgreSQL's or has ended, or an item has no key, one that is no text (a lone surrogate), or is larger than a whole batch may be.</exception>
    /// <exception cref="DeliveryStoreException">The database refused them; the transaction can only be rolled back then.</exception>
    public async Task EnqueueAsync(
        IReadOnlyCollection<TItem> items, DbTransaction transaction, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(transaction);
        NpgsqlConnection connection = ConnectionOf(transaction);
        QueueRow queue = _queue ??= await _database.PrepareAsync(cancellationToken).ConfigureAwait(false);
        EncodedEntry[] entries = [.. items.Select(item => Encode(item, queue, priority))];
        if (entries.Length == 0)
        {
            return;
        }

        try
        {
            await Insertion.RunAsync(connection, _database, queue, entries, entries.Select(entry => entry.Lane), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (Failures.IsKnown(e))
        {
            throw _database.Failures.Of(e);
        }
    }

    private static NpgsqlConnection ConnectionOf(DbTransaction transaction)
    {
        try
        {
            // Its connection stays when it has ended, and items would then be enqueued at once; its isolation level does not.
            if (transaction is NpgsqlTransaction { IsolationLevel: not IsolationLevel.Chaos, Connection: { } connection })
            {
                return connection;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException("The transaction has ended.", nameof(transaction), e);
        }

        throw new ArgumentException("The transaction is not one of Npgsql's.", nameof(transaction));
    }

    private EncodedEntry Encode(TItem item, QueueRow queue, DeliveryPriority priority)
    {
        ArgumentNullException.ThrowIfNull(item);
        string key = _target.KeyOf(item);
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException("The item has no key: nobody could say whose it is.", nameof(item));
        }

        int bytes = _target.BytesOf(item);
        if (bytes > _maxBytes)
        {
            throw new ArgumentException($"The item has {bytes} bytes; a batch takes {_maxBytes}. Make it smaller, or raise {nameof(DeliveryOptions.MaxBatchBytes)} if the vendor takes more.", nameof(item));
        }

        DeliveryEntry<TItem> entry = new(item, key, DeliveryLane.Of(key, queue.Lanes), bytes, priority, _time.GetUtcNow()) { TraceParent = Activity.Current?.Id };
        return EncodedEntry.Of(entry, _codec);
    }
}
