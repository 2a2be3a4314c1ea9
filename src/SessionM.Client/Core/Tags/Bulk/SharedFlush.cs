namespace SessionM.Client;

/// <summary>Lets writers that wait for the disk at the same time share one flush.</summary>
internal sealed class SharedFlush(Action flush)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;

    /// <summary>Completes when what was written before this call is on the disk.</summary>
    public Task JoinAsync()
    {
        lock (_gate)
        {
            if (_next is not null)
            {
                return _next;
            }

            // A flush that is running may have begun before the caller wrote.
            return _running.IsCompleted ? _running = Task.Run(flush) : _next = FollowAsync(_running);
        }
    }

    private async Task FollowAsync(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task mine;
        lock (_gate)
        {
            _next = null;
            _running = mine = Task.Run(flush);
        }

        await mine.ConfigureAwait(false);
    }
}
