namespace Integration.Sandbox;

/// <summary>The answer given under each <c>request_id</c>. For how long one is kept is not documented. Not thread-safe, its owner locks.</summary>
internal sealed class PosRequestIds
{
    private const int Capacity = 100_000;

    private readonly Dictionary<string, Kept> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>Repeats the answer to an id still known, whatever is asked this time; otherwise runs the request and remembers its answer.</summary>
    /// <param name="requestId">The id.</param>
    /// <param name="pendingAnswers">How often a new id is told first that its request is still being processed.</param>
    /// <param name="run">Processes the request.</param>
    public Reply Answer(string requestId, int pendingAnswers, Func<Reply> run)
    {
        if (!_answers.TryGetValue(requestId, out Kept? kept))
        {
            Forget();
            _answers[requestId] = kept = new Kept(run(), pendingAnswers);
            _oldestFirst.Enqueue(requestId);
        }

        // The documentation names the code "pending processing"; its spelling on the wire is assumed.
        return kept.Pending-- > 0 ? PosReply.Refused("pending_processing", "The request is still being processed") : kept.Reply;
    }

    public void Clear()
    {
        _answers.Clear();
        _oldestFirst.Clear();
    }

    private void Forget()
    {
        while (_oldestFirst.Count >= Capacity)
        {
            _answers.Remove(_oldestFirst.Dequeue());
        }
    }

    private sealed class Kept(Reply reply, int pending)
    {
        public Reply Reply { get; } = reply;

        public int Pending { get; set; } = pending;
    }
}
