using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>Where the file is and how connections to it are opened.</summary>
internal sealed class FileLocation
{
    private readonly string _connectionString;
    private readonly TimeSpan _busyTimeout;

    public FileLocation(string connectionString, SqliteDeliveryOptions options)
    {
        SqliteConnectionStringBuilder builder = new(connectionString);
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly)
        {
            throw new ArgumentException("The connection string must name a file that can be written, for example 'Data Source=outbox.db'. A queue in memory needs no SQLite.", nameof(connectionString));
        }

        DataSource = builder.DataSource;

        // Shared caches lock whole tables; pooled connections would keep the file open after the store has been disposed.
        builder.Cache = SqliteCacheMode.Private;
        builder.Pooling = false;

        // The wait is SQLite's (busy_timeout below); the library's own loop on top of it sleeps a fixed time.
        builder.DefaultTimeout = 1;
        _connectionString = builder.ToString();
        _busyTimeout = options.BusyTimeout;
    }

    /// <summary>The file as the host named it.</summary>
    public string DataSource { get; }

    public SqliteConnection Open()
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            connection.Open();
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)_busyTimeout.TotalMilliseconds}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
