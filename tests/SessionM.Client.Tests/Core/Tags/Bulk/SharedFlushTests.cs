namespace SessionM.Client.Tests;

public sealed class SharedFlushTests
{
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _go = new(0);
    private int _flushes;

    [Fact]
    public async Task JoinAsync_lets_those_that_come_during_a_flush_share_the_next()
    {
        SharedFlush flush = new(Flush);
        Task first = flush.JoinAsync();
        await _begun.WaitAsync(TimeSpan.FromSeconds(30));

        Task second = flush.JoinAsync();
        Task third = flush.JoinAsync();
        _go.Release();
        await first;
        second.IsCompleted.Should().BeFalse();
        _go.Release();
        await Task.WhenAll(second, third);

        _flushes.Should().Be(2);
    }

    [Fact]
    public async Task JoinAsync_flushes_again_after_one_that_failed()
    {
        bool fails = true;
        SharedFlush flush = new(() => _ = fails ? throw new IOException("disk") : Interlocked.Increment(ref _flushes));

        Func<Task> first = flush.JoinAsync;
        await first.Should().ThrowAsync<IOException>();
        fails = false;
        await flush.JoinAsync();

        _flushes.Should().Be(1);
    }

    private void Flush()
    {
        Interlocked.Increment(ref _flushes);
        _begun.Release();
        _go.Wait(TimeSpan.FromSeconds(30));
    }
}
