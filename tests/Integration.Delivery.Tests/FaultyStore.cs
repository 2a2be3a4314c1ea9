namespace Integration.Delivery.Tests;

/// <summary>A store whose members fail as told.</summary>
internal sealed class FaultyStore(IDeliveryStore<Update> inner) : IDeliveryStore<Update>
{
    public const string Message = "The disk is gone.";

    private volatile string[] _failing = [];

    public static string[] Everything { get; } = [nameof(AppendAsync), nameof(ReadAsync), nameof(BeginAsync), nameof(EndAsync), nameof(MeasureAsync), nameof(HasAnyAsync), nameof(DisposeAsync)];

    public int LaneCount => inner.LaneCount;

    public bool IsShared => inner.IsShared;

    /// <summary>These members fail from now on, and no others.</summary>
    public void Fail(params string[] members) => _failing = members;

    public async Task OpenAsync(Action<int> laneChanged, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(OpenAsync));
        await inner.OpenAsync(laneChanged, cancellationToken);
    }

    public async ValueTask AppendAsync(DeliveryEntry<Update> entry, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(AppendAsync));
        await inner.AppendAsync(entry, cancellationToken);
    }

    public async ValueTask<LaneRead<Update>> ReadAsync(int lane, int max, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(ReadAsync));
        return await inner.ReadAsync(lane, max, cancellationToken);
    }

    public async ValueTask<bool> BeginAsync(int lane, IReadOnlyList<DeliveryEntry<Update>> entries, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(BeginAsync));
        return await inner.BeginAsync(lane, entries, cancellationToken);
    }

    public async ValueTask<bool> EndAsync(int lane, LaneOutcome<Update> outcome, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(EndAsync));
        return await inner.EndAsync(lane, outcome, cancellationToken);
    }

    public async ValueTask<QueueSize> MeasureAsync(long upTo, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(MeasureAsync));
        return await inner.MeasureAsync(upTo, cancellationToken);
    }

    public ValueTask<long> HurryAsync(CancellationToken cancellationToken = default) => inner.HurryAsync(cancellationToken);

    public async ValueTask<bool> HasAnyAsync(long upTo, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing(nameof(HasAnyAsync));
        return await inner.HasAnyAsync(upTo, cancellationToken);
    }

    public ValueTask<IReadOnlyList<DeadLetter<Update>>> ReadDeadLettersAsync(long after, int max, CancellationToken cancellationToken = default) =>
        inner.ReadDeadLettersAsync(after, max, cancellationToken);

    public ValueTask<long> CountDeadLettersAsync(CancellationToken cancellationToken = default) => inner.CountDeadLettersAsync(cancellationToken);

    public ValueTask<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default) =>
        inner.RemoveDeadLettersAsync(sequences, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        ThrowIfFailing(nameof(DisposeAsync));
    }

    private void ThrowIfFailing(string member)
    {
        if (_failing.Contains(member, StringComparer.Ordinal))
        {
            throw new DeliveryStoreException(DeliveryStoreProblem.Unavailable, Message);
        }
    }
}
