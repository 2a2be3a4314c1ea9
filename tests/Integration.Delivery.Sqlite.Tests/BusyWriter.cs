using Integration.Delivery.Tests;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Holds a store's writer inside a transaction until it is released, so that what comes meanwhile piles up.</summary>
internal sealed class BusyWriter : IDisposable
{
    private readonly ManualResetEventSlim _release = new();

    public BusyWriter(SqliteDeliveryStore<Update> store)
    {
        using ManualResetEventSlim holds = new();
        Held = store.File.Writer.RunAsync(
            _ =>
            {
                holds.Set();
                _release.Wait(TimeSpan.FromSeconds(30));
                return true;
            },
            CancellationToken.None);
        holds.Wait(TimeSpan.FromSeconds(30));
    }

    public Task Held { get; }

    public void Release() => _release.Set();

    public void Dispose()
    {
        _release.Set();
        Held.Wait(TimeSpan.FromSeconds(30));
        _release.Dispose();
    }
}
