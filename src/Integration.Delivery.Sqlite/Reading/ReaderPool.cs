using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>A few readers, opened when they are needed.</summary>
internal sealed class ReaderPool(FileLocation location, long opening, FileFailures failures) : IAsyncDisposable
{
    private const int Size = 4;

    private readonly SemaphoreSlim _free = new(Size, Size);
    private readonly ConcurrentBag<Reader> _idle = [];
    private bool _isClosed;

    /// <exception cref="DeliveryStoreException">It could not be read.</exception>
    public async ValueTask<T> RunAsync<T>(Func<Reader, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            failures.ThrowIfDamaged();
            if (!_idle.TryTake(out Reader? reader))
            {
                reader = Open();
            }

            try
            {
                return read(reader);
            }
            finally
            {
                _idle.Add(reader);
            }
        }
        catch (SqliteException e)
        {
            throw failures.Of(e);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for reads under way, and closes the readers.</summary>
    public async ValueTask DisposeAsync()
    {
        for (int i = 0; i < Size; i++)
        {
            await _free.WaitAsync().ConfigureAwait(false);
        }

        foreach (Reader reader in _idle)
        {
            reader.Dispose();
        }

        // Who came meanwhile is let in to be told.
        _isClosed = true;
        _free.Release(Size);
    }

    private Reader Open()
    {
        SqliteConnection connection = location.Open();
        try
        {
            return new Reader(connection, opening);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
