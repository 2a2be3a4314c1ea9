using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>What is in the file, and how a file of an earlier version becomes one of this version.</summary>
internal static class Schema
{
    /// <summary>Tells a queue's file from other SQLite files (<c>PRAGMA application_id</c>).</summary>
    private const int ApplicationId = 0x534D4251;

    /// <summary>One step per version; a released step is never changed. The number of steps done is the file's <c>user_version</c>.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE queue (
            lanes INTEGER NOT NULL,
            openings INTEGER NOT NULL,           -- how often the file was opened
            items INTEGER NOT NULL,              -- what is in entries
            bytes INTEGER NOT NULL,
            dead_letters INTEGER NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE entries (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            lane INTEGER NOT NULL,
            priority INTEGER NOT NULL,           -- 0 live, 1 backfill
            key TEXT NOT NULL,                   -- whose; identifies a person
            bytes INTEGER NOT NULL,
            enqueued_at INTEGER NOT NULL,        -- Unix milliseconds
            attempts INTEGER NOT NULL,
            begun INTEGER NOT NULL,              -- the opening in which its sending was begun and not ended; 0: none; -1: an attempt may have been applied
            trace_parent TEXT,
            checksum INTEGER NOT NULL,
            payload BLOB NOT NULL
        ) STRICT;
        CREATE INDEX entries_by_lane ON entries (lane, priority);
        CREATE INDEX backfill_by_key ON entries (key) WHERE priority = 1;
        CREATE TABLE dead_letters (
            sequence INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            enqueued_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            trace_parent TEXT,
            checksum INTEGER NOT NULL,
            payload BLOB NOT NULL,
            cause TEXT NOT NULL,
            reason TEXT NOT NULL,
            given_up_at INTEGER NOT NULL         -- Unix milliseconds
        ) STRICT;
        """,
    ];

    /// <summary>Refuses files that are something else, before anything in them is changed.</summary>
    public static void Check(SqliteConnection connection, FileFailures failures)
    {
        bool isEmpty = connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
        bool isOurs = connection.Number("PRAGMA application_id") == ApplicationId;
        if ((!isEmpty && !isOurs) || VersionOf(connection) > Steps.Length)
        {
            throw failures.Of(DeliveryStoreProblem.Incompatible);
        }
    }

    /// <summary>Brings the file to this version, all of it or nothing.</summary>
    public static void Migrate(SqliteConnection connection, int lanes) => Migrate(connection, lanes, Steps);

    internal static void Migrate(SqliteConnection connection, int lanes, IReadOnlyList<string> steps)
    {
        int version = VersionOf(connection);
        if (version >= steps.Count)
        {
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach (string step in steps.Skip(version))
        {
            connection.Execute(step);
        }

        if (version == 0)
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO queue VALUES ({lanes}, 0, 0, 0, 0, {Checksum.Of(lanes, 0, 0, 0, 0)}); PRAGMA application_id = {ApplicationId}"));
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {steps.Count}"));
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection) => (int)connection.Number("PRAGMA user_version");
}
