using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integration.Delivery.Sqlite;

/// <summary>Says of one file's failures what they mean and what to do, and remembers when it was found damaged.</summary>
internal sealed class FileFailures(string path)
{
    private volatile SqliteException? _damage;

    public string Path { get; } = path;

    /// <summary>A damaged file is left as it is: what is written to it might be lost, and might destroy what can still be read.</summary>
    public void ThrowIfDamaged()
    {
        if (_damage is { } damage)
        {
            throw Of(damage);
        }
    }

    public DeliveryStoreException Of(SqliteException failure)
    {
        DeliveryStoreProblem problem = ProblemOf(failure.SqliteErrorCode);
        if (problem == DeliveryStoreProblem.Corrupt)
        {
            _damage ??= failure;
        }

        return Of(problem, failure);
    }

    public DeliveryStoreException Of(DeliveryStoreProblem problem, Exception? cause = null) => new(problem, $"{Path}: {AdviceFor(problem)}", cause);

    /// <summary>Failures of the lock file, which is opened before SQLite touches the file.</summary>
    public DeliveryStoreException Of(Exception lockFailure) => Of(
        lockFailure switch
        {
            UnauthorizedAccessException => DeliveryStoreProblem.AccessDenied,
            // The system's own numbers: Windows' sharing and lock violation, EWOULDBLOCK of Linux and of macOS; both say that somebody holds the lock.
            IOException { HResult: var code } when (code & 0xFFFF) is 32 or 33 or 11 or 35 => DeliveryStoreProblem.InUse,
            // Windows' ERROR_DISK_FULL and ENOSPC.
            IOException { HResult: var code } when (code & 0xFFFF) is 112 or 28 => DeliveryStoreProblem.Full,
            // Windows' ERROR_WRITE_PROTECT and EROFS.
            IOException { HResult: var code } when (code & 0xFFFF) is 19 or 30 => DeliveryStoreProblem.AccessDenied,
            _ => DeliveryStoreProblem.Unavailable,
        },
        lockFailure);

    private DeliveryStoreProblem ProblemOf(int code) => code switch
    {
        raw.SQLITE_FULL => DeliveryStoreProblem.Full,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => DeliveryStoreProblem.Corrupt,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => DeliveryStoreProblem.InUse,
        raw.SQLITE_CANTOPEN when !Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))) => DeliveryStoreProblem.NotFound,
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => DeliveryStoreProblem.AccessDenied,
        _ => DeliveryStoreProblem.Unavailable,
    };

    private static string AdviceFor(DeliveryStoreProblem problem) => problem switch
    {
        DeliveryStoreProblem.Full =>
            "there is no room for the queue's file to grow. What was accepted is kept; make room on the disk, and it goes on by itself.",
        DeliveryStoreProblem.InUse =>
            "another process or program holds the queue's file. One process at a time can own it: give each process a file of its own, or let them share a PostgreSQL store.",
        DeliveryStoreProblem.NotFound =>
            "the folder does not exist. Create it, or correct the connection string; the file itself is made when it is missing.",
        DeliveryStoreProblem.AccessDenied =>
            "the process may not write here. It has to create and change the file and its companions (-wal, -shm, .lock) in this folder.",
        DeliveryStoreProblem.Corrupt =>
            "the file is damaged, or is not a SQLite file. The queue takes nothing more and sends nothing more. Keep the file with its -wal, try SQLite's .recover on a copy, and start with a new one.",
        DeliveryStoreProblem.Incompatible =>
            "the file is not a delivery queue, or a newer version of this package has written it. Name another file, or update the package.",
        _ => "reading or writing failed. What was accepted is kept; look at the disk and the inner exception. The queue tries again by itself.",
    };
}
