using System.Collections.Concurrent;

namespace Integration.Delivery.Soak;

/// <summary>What hosts were told: what the queue has taken over, and what it has given up.</summary>
internal sealed class HostBooks
{
    private readonly ConcurrentDictionary<Update, byte> _accepted = new();
    private readonly ConcurrentDictionary<Update, DeadLetterCause> _dead = new();
    private long _enqueued;

    public long Enqueued => Interlocked.Read(ref _enqueued);

    public int DeadCount => _dead.Count;

    public IReadOnlyCollection<Update> Accepted => (IReadOnlyCollection<Update>)_accepted.Keys;

    public IReadOnlyDictionary<Update, DeadLetterCause> Dead => _dead;

    public void Accept(Update update)
    {
        _accepted[update] = 0;
        Interlocked.Increment(ref _enqueued);
    }

    public void Bury(Update update, DeadLetterCause cause) => _dead[update] = cause;
}
