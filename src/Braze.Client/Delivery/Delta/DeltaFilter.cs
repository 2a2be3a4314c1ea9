using Integration.Delivery;

namespace Braze.Client;

/// <summary>
/// Leaves out what the profile has already, when a batch is sent. An attribute on its way is forgotten before the call and remembered after Braze has accepted its
/// object, so that a crash, a refusal or an unknown outcome leaves it unknown.
/// </summary>
internal sealed class DeltaFilter(string queue, DeltaFilterOptions options, IDeltaMemory memory, TimeProvider time) : ITrackDelta, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<UInt128> _onTheirWay = [];
    private readonly DeltaCounts _counts = new(queue, time.GetUtcNow());

    public DeltaReport Report => _counts.Report;

    public bool IsShared => memory.IsShared;

    public async Task<BatchResult> SendAsync(
        IReadOnlyList<QueuedTrackItem> items, Func<IReadOnlyList<QueuedTrackItem>, CancellationToken, Task<BatchResult>> send, CancellationToken cancellationToken)
    {
        Dictionary<string, ulong> names = new(StringComparer.Ordinal);
        DeltaObject?[] objects = [.. items.Select(item => DeltaObject.Read(item, options, names))];
        UInt128[] users = [.. objects.OfType<DeltaObject>().Select(read => read.User).Distinct()];
        Begin(users);
        try
        {
            DateTimeOffset now = time.GetUtcNow();
            if (await TryPrepareAsync(objects, users, now, cancellationToken).ConfigureAwait(false) is { } failure)
            {
                return failure;
            }

            int[] sent = [.. Enumerable.Range(0, items.Count).Where(index => objects[index] is not { IsHeldBack: true })];
            QueuedTrackItem[] reduced = [.. sent.Select(index => objects[index]?.Reduce() ?? items[index])];
            BatchResult result = reduced.Length == 0 ? BatchResult.Delivered : await send(reduced, cancellationToken).ConfigureAwait(false);
            return result.Outcome == BatchOutcome.Delivered ? await AcceptAsync(objects, sent, result, now).ConfigureAwait(false) : result;
        }
        finally
        {
            End(users);
        }
    }

    public async Task ForgetAsync(BrazeUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        UInt128 hash = DeltaHash.Of(user);
        lock (_gate)
        {
            _onTheirWay.Remove(hash);
        }

        await memory.ForgetUserAsync(hash, cancellationToken).ConfigureAwait(false);
    }

    public async Task ForgetAttributeAsync(string attribute, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        DisownAll();
        await memory.ForgetAttributeAsync(DeltaHash.Of(attribute), cancellationToken).ConfigureAwait(false);
    }

    public async Task ForgetAllAsync(CancellationToken cancellationToken = default)
    {
        DisownAll();
        await memory.ForgetAllAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _counts.Dispose();

    /// <summary>Decides what is held back, and forgets the rest.</summary>
    /// <returns>Why nothing may be sent; <see langword="null"/> when it may.</returns>
    private async Task<BatchResult?> TryPrepareAsync(DeltaObject?[] objects, UInt128[] users, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            Dictionary<DeltaKey, ulong> known = [];
            foreach (DeltaEntry entry in await memory.RecallAsync(users, cancellationToken).ConfigureAwait(false))
            {
                if (DeltaExpiry.IsCurrent(entry, now, options.TimeToLive))
                {
                    known[entry.Key] = entry.Value;
                }
            }

            foreach (DeltaObject read in objects.OfType<DeltaObject>())
            {
                read.HoldBack(key => known.TryGetValue(key, out ulong value) ? value : null);
            }

            await memory.ForgetAsync([.. objects.OfType<DeltaObject>().SelectMany(read => read.Sent)], cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing was sent, so that it can be tried again. Sending all the same might leave a wrong belief behind.
            _counts.MemoryFailed();
            return BatchResult.Failed(BatchOutcome.NotDelivered, $"The memory of the delta filter failed with {e.GetType().Name}.");
        }
    }

    private async Task<BatchResult> AcceptAsync(DeltaObject?[] objects, int[] sent, BatchResult result, DateTimeOffset sentAt)
    {
        // The queue takes a position that does not exist for an answer nobody can read; so it is here, before anything is remembered.
        if (result.Failures.Any(failure => failure.Index < 0 || failure.Index >= sent.Length))
        {
            return BatchResult.Failed(BatchOutcome.Unknown, "The answer names items that were not in the batch.");
        }

        ItemFailure[] failures = [.. result.Failures.Select(failure => failure with { Index = sent[failure.Index] })];
        HashSet<int> failed = [.. failures.Select(failure => failure.Index)];
        DeltaObject[] accepted = [.. objects.Where((read, index) => read is not null && !failed.Contains(index)).OfType<DeltaObject>()];
        _counts.Add(accepted);
        await RememberAsync(accepted, sentAt).ConfigureAwait(false);
        return BatchResult.Partial(failures, result.RetryAfter);
    }

    /// <summary>Remembers what was accepted, except of users the host has asked to forget since the batch began.</summary>
    private async Task RememberAsync(DeltaObject[] accepted, DateTimeOffset sentAt)
    {
        try
        {
            DeltaEntry[] entries = [.. accepted.SelectMany(read => read.Entries(sentAt)).Where(entry => IsOnItsWay(entry.Key.User))];
            await memory.RememberAsync(entries, CancellationToken.None).ConfigureAwait(false);

            // Whom the host forgot while they were being written.
            DeltaKey[] forgotten = [.. entries.Select(entry => entry.Key).Where(key => !IsOnItsWay(key.User))];
            await memory.ForgetAsync(forgotten, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Braze has the batch. What is not remembered is sent once more, which costs data points and nothing else.
            _counts.MemoryFailed();
        }
    }

    private void Begin(UInt128[] users)
    {
        lock (_gate)
        {
            _onTheirWay.UnionWith(users);
        }
    }

    private void End(UInt128[] users)
    {
        lock (_gate)
        {
            _onTheirWay.ExceptWith(users);
        }
    }

    private void DisownAll()
    {
        lock (_gate)
        {
            _onTheirWay.Clear();
        }
    }

    private bool IsOnItsWay(UInt128 user)
    {
        lock (_gate)
        {
            return _onTheirWay.Contains(user);
        }
    }
}
