using Integration.Abstractions;
using Integration.Delivery;

namespace Braze.Client;

/// <summary>
/// Takes the audiences' changes one by one and writes them to Braze profiles in batches of 75 users, or every 5 minutes. Of several changes of one user and
/// audience that wait, the one that happened last is sent.
/// </summary>
public interface IAudienceExporter
{
    /// <summary>Takes over that a user entered an audience. When this returns, the queue owns the change: with a durable store it is on the disk.</summary>
    /// <param name="user">Who; told apart after the resolver has been asked.</param>
    /// <param name="audience">The audience's name or slug, at most 255 characters, in boolean form with the attribute's name before it.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    /// <exception cref="ArgumentException">The key is empty, the resolver does not know the user, or the name is empty or too long.</exception>
    /// <exception cref="DeliveryStoreException">The store failed; the change was not taken over, unless the commit itself was cut off.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped; the change was not taken over.</exception>
    ValueTask EnterAsync(UserKey user, string audience, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Takes over that a user left an audience. When this returns, the queue owns the change: with a durable store it is on the disk.</summary>
    /// <inheritdoc cref="EnterAsync"/>
    ValueTask ExitAsync(UserKey user, string audience, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Takes over several changes of one user, all or none: what one webhook tells. When this returns, the queue owns them.</summary>
    /// <param name="user">Who; told apart after the resolver has been asked.</param>
    /// <param name="moves">The changes in the order they came; at least one.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    /// <exception cref="ArgumentException">The key is empty, the resolver does not know the user, there is no move, or a name is empty or too long.</exception>
    /// <exception cref="DeliveryStoreException">The store failed; the changes were not taken over, unless the commit itself was cut off.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped; the changes were not taken over.</exception>
    ValueTask EnqueueAsync(UserKey user, IReadOnlyCollection<AudienceMove> moves, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes over who is in an audience already, behind everything live. Any change of a member in this audience that waits, or that comes while this runs, stands
    /// against the list.
    /// </summary>
    /// <param name="audience">The audience's name or slug.</param>
    /// <param name="members">The members; asked for in groups of 100, each of which is in the queue before the next is asked for.</param>
    /// <param name="asOf">When they were members.</param>
    /// <param name="cancellationToken">Ends it; what is in the queue stays there.</param>
    /// <returns>What was done with the members.</returns>
    /// <remarks>
    /// Cut off, by an exception or a crash, it leaves in the queue what it had put there. Giving all members again does no harm but costs data points; to go on
    /// instead, begin with the 100 members before the one that was asked for last. A change that a handler of this queue enqueues while a member waits for room is not seen
    /// to stand against the list.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    /// <exception cref="DeliveryStoreException">The store failed.</exception>
    /// <exception cref="InvalidOperationException">A million members moved while it ran: the list is out of date.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    Task<AudienceBackfillResult> BackfillAsync(
        string audience, IAsyncEnumerable<UserKey> members, DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>Sends everything enqueued before the call, and waits for Braze's answers.</summary>
    /// <param name="cancellationToken">Gives up waiting; the changes go on being delivered.</param>
    /// <returns>What became of the changes.</returns>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends everything enqueued before the call, and waits for Braze's answers as long as it may.</summary>
    /// <param name="timeout">How long to wait. What is left then goes on being delivered.</param>
    /// <param name="cancellationToken">Gives up waiting; the changes go on being delivered.</param>
    /// <returns>What became of the changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is negative, and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default);
}
