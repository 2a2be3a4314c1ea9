using System.Globalization;

namespace Integration.Sandbox;

/// <summary>
/// The answers given under each <c>Message-ID</c> in the last 30 minutes, the newest 100,000 of them; not thread-safe, its owner locks.
/// </summary>
internal sealed class MessageIdWindow
{
    private const int Capacity = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, (Reply Reply, DateTimeOffset At)> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>Repeats the answer to an id still known, whatever is asked this time; otherwise runs the call and remembers its answer.</summary>
    public Reply Answer(string messageId, DateTimeOffset now, Func<Reply> run)
    {
        Forget(now);
        if (_answers.TryGetValue(messageId, out (Reply Reply, DateTimeOffset At) known))
        {
            return Marked(known.Reply, messageId, known.At).With("Cached-Message", "true");
        }

        // Refusals are remembered like successes: they too are what the first message was answered.
        Reply reply = run();
        _answers[messageId] = (reply, now);
        _oldestFirst.Enqueue(messageId);
        if (_oldestFirst.Count > Capacity)
        {
            ForgetOldest();
        }

        return Marked(reply, messageId, now);
    }

    public void Clear()
    {
        _answers.Clear();
        _oldestFirst.Clear();
    }

    private static Reply Marked(Reply reply, string messageId, DateTimeOffset at) =>
        reply.With("Message-Id", messageId).With("Message-Date", at.ToString("r", CultureInfo.InvariantCulture));

    private void Forget(DateTimeOffset now)
    {
        while (_oldestFirst.TryPeek(out string? oldest) && now - _answers[oldest].At >= Window)
        {
            ForgetOldest();
        }
    }

    private void ForgetOldest() => _answers.Remove(_oldestFirst.Dequeue());
}
