using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>The open file: the lock that keeps other processes out, one writer, a few readers.</summary>
internal sealed class QueueFile : IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly SqliteDiagnostics _diagnostics;

    private QueueFile(FileStream held, int lanes, Writer writer, ReaderPool readers, SqliteDiagnostics diagnostics)
    {
        _lock = held;
        _diagnostics = diagnostics;
        Lanes = lanes;
        Writer = writer;
        Readers = readers;
    }

    public int Lanes { get; }

    public Writer Writer { get; }

    public ReaderPool Readers { get; }

    /// <exception cref="DeliveryStoreException">The file cannot be used.</exception>
    public static QueueFile Open(FileLocation location, SqliteDeliveryOptions options)
    {
        FileFailures failures = new(location.DataSource);
        SqliteConnection? connection = null;
        FileStream? held = null;
        try
        {
            // Opening alone neither reads nor writes; it makes the file if it is missing, and tells its full path.
            connection = location.Open();
            failures = new FileFailures(connection.DataSource);
            held = Hold(failures);
            return Prepare(connection, held, location, options, failures);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            held?.Dispose();
            if (e is SqliteException failure)
            {
                throw failures.Of(failure);
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The writer last: who closes a file last puts the write-ahead log into it.
        await Readers.DisposeAsync().ConfigureAwait(false);
        await Writer.DisposeAsync().ConfigureAwait(false);
        await _lock.DisposeAsync().ConfigureAwait(false);
        _diagnostics.Dispose();
    }

    private static QueueFile Prepare(SqliteConnection connection, FileStream held, FileLocation location, SqliteDeliveryOptions options, FileFailures failures)
    {
        Schema.Check(connection, failures);
        if (connection.Scalar("PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new DeliveryStoreException(DeliveryStoreProblem.Unavailable, $"{failures.Path}: this file system cannot hold a write-ahead log. Put the file on a local disk.");
        }

        connection.Execute(options.Durability == SqliteDurability.Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");

        // After a burst, the log gives back what it took beyond this.
        connection.Execute("PRAGMA journal_size_limit = 67108864");
        Schema.Migrate(connection, options.Lanes);
        WriteTransaction transaction = WriteTransaction.Open(connection);
        SqliteDiagnostics diagnostics = new(failures.Path);
        return new QueueFile(held, transaction.Lanes, new Writer(transaction, failures, diagnostics), new ReaderPool(location, transaction.Opening, failures), diagnostics);
    }

    /// <summary>The lock is the system's, so that it ends with the process however that ends. Its file stays: taking it away could let two in.</summary>
    private static FileStream Hold(FileFailures failures)
    {
        try
        {
            return new FileStream($"{failures.Path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw failures.Of(e);
        }
    }
}
