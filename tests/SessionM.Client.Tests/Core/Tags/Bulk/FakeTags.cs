namespace SessionM.Client.Tests;

/// <summary>Stands in for the tags API: every call waits until the test ends it, or ends as the test has said beforehand.</summary>
internal sealed class FakeTags : ISessionMTags
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<FakeTagCall> _pending = [];
    private readonly List<FakeTagCall> _calls = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How calls end.</summary>
    public Func<FakeTagCall, Task<CustomerTags>> Answer { get; set; } = call => call.Ended;

    /// <summary>The most calls that were under way at the same time since this was set to 0.</summary>
    public int MostPending { get; set; }

    /// <summary>Every call so far.</summary>
    public IReadOnlyList<FakeTagCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Waits until so many calls are under way, and gives them.</summary>
    public Task<IReadOnlyList<FakeTagCall>> PendingAsync(int count) =>
        WaitAsync(() => [.. _pending.Where(c => !c.Ended.IsCompleted)], calls => calls.Length == count);

    /// <summary>Waits until so many calls have begun, and gives them.</summary>
    public Task<IReadOnlyList<FakeTagCall>> BegunAsync(int count) => WaitAsync(() => [.. _calls], calls => calls.Length >= count);

    public Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Bulk runs give the Message-ID.");

    public Task<CustomerTags> IncrementAsync(CustomerId customer, IReadOnlyCollection<string> tags, MessageId messageId, CancellationToken cancellationToken = default) =>
        RunAsync(new FakeTagCall(customer, tags, Lifetime: null, messageId, cancellationToken));

    public Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Bulk runs give the Message-ID.");

    public Task<CustomerTags> SetExpiringAsync(CustomerId customer, IReadOnlyCollection<string> tags, TimeSpan lifetime, MessageId messageId, CancellationToken cancellationToken = default) =>
        RunAsync(new FakeTagCall(customer, tags, lifetime, messageId, cancellationToken));

    public Task<CustomerTags> ListAsync(CustomerId customer, CancellationToken cancellationToken = default) => throw new NotSupportedException("Bulk runs do not list.");

    private async Task<CustomerTags> RunAsync(FakeTagCall call)
    {
        Change(() =>
        {
            _calls.Add(call);
            _pending.Add(call);
            MostPending = Math.Max(MostPending, _pending.Count);
        });
        try
        {
            return await Answer(call).WaitAsync(call.CancellationToken);
        }
        finally
        {
            Change(() => _pending.Remove(call));
        }
    }

    private async Task<IReadOnlyList<FakeTagCall>> WaitAsync(Func<FakeTagCall[]> look, Predicate<FakeTagCall[]> isEnough)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                FakeTagCall[] calls = look();
                if (isEnough(calls))
                {
                    return calls;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(Patience);
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (_gate)
        {
            change();
            before = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }
}
