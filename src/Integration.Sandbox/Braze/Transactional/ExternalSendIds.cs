namespace Integration.Sandbox;

/// <summary>The host's ids of the last 24 hours: a second request with one sends nothing. Not thread-safe, its owner locks.</summary>
internal sealed class ExternalSendIds
{
    private const int Capacity = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>How long Braze is at work on the first request. Documented without a number.</summary>
    private static readonly TimeSpan Queued = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (Reply Reply, DateTimeOffset At)> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>Runs the first request. Repeats are told to come back while it is queued, then get its answer.</summary>
    public Reply Answer(string id, DateTimeOffset now, Func<Reply> run)
    {
        Forget(now);
        if (_answers.TryGetValue(id, out (Reply Reply, DateTimeOffset At) first))
        {
            return now - first.At < Queued
                ? BrazeReply.Error(400, "The external reference has been queued. Please retry to obtain send_id.")
                : first.Reply;
        }

        Reply reply = run();
        _answers[id] = (reply, now);
        _oldestFirst.Enqueue(id);
        return reply;
    }

    public void Clear()
    {
        _answers.Clear();
        _oldestFirst.Clear();
    }

    private void Forget(DateTimeOffset now)
    {
        while (_oldestFirst.TryPeek(out string? oldest) && (_oldestFirst.Count >= Capacity || now - _answers[oldest].At >= Window))
        {
            _oldestFirst.Dequeue();
            _answers.Remove(oldest);
        }
    }
}
