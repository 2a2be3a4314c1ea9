namespace Integration.Delivery.Soak;

/// <summary>One of the processes that share a queue, over all its lives.</summary>
internal sealed class CrashSlot(ChildSettings settings, HostBooks books) : IDisposable
{
    private ChildProcess? _process;
    private TaskCompletionSource _started = new();
    private TaskCompletionSource _enqueued = new();
    private long _accepted;
    private int _life;

    /// <summary>When the running process has begun.</summary>
    public Task Started => _started.Task;

    /// <summary>When all updates are in the queue.</summary>
    public Task Enqueued => _enqueued.Task;

    public void Start()
    {
        _started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _enqueued = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new ChildProcess(Commands.Child, settings with { Life = _life++, Updates = settings.Updates - _accepted }, Hear);
    }

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        _process.Dispose();
    }

    public Task EndAsync() => _process!.EndAsync();

    public void Dispose() => _process?.Dispose();

    private void Hear(string word, string rest)
    {
        switch (word)
        {
            case ChildLine.Started:
                _started.TrySetResult();
                break;
            case ChildLine.Accepted:
                books.Accept(Update.Parse(rest));
                _accepted++;
                break;
            case ChildLine.Enqueued:
                _enqueued.TrySetResult();
                break;
        }
    }
}
