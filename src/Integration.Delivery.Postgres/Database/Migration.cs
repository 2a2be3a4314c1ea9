using System.Globalization;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>What is in the schema, and how an earlier version becomes this one.</summary>
internal static class Migration
{
    /// <summary>
    /// One step per version; a released step is never changed. Processes of the version before go on while the next one brings the tables up to date, so a step adds
    /// and does not take away.
    /// </summary>
    public static IReadOnlyList<Func<Tables, string>> Steps { get; } =
    [
        tables => $"""
        CREATE TABLE {tables.Queues} (
            id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            name text NOT NULL UNIQUE,
            lanes integer NOT NULL,
            hurry_to bigint NOT NULL DEFAULT 0       -- somebody waits for entries up to this number
        );

        CREATE TABLE {tables.Members} (              -- the processes that deliver
            queue integer NOT NULL,
            id uuid NOT NULL,
            alive_until timestamptz NOT NULL,
            PRIMARY KEY (queue, id)
        ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

        CREATE TABLE {tables.Lanes} (
            queue integer NOT NULL,
            number integer NOT NULL,
            owner uuid,                              -- the member that reads it
            fence bigint NOT NULL DEFAULT 0,         -- how often it was taken; what was begun under another number may have been sent
            lease_end timestamptz NOT NULL DEFAULT '-infinity',
            PRIMARY KEY (queue, number)
        ) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

        -- Without a cache for each session: numbers rise in the order of enqueueing, in all processes.
        CREATE SEQUENCE {tables.Sequence} AS bigint CACHE 1;

        CREATE TABLE {tables.Entries} (
            queue integer NOT NULL,
            lane integer NOT NULL,
            priority smallint NOT NULL,              -- 0 live, 1 backfill
            sequence bigint NOT NULL,
            key bytea NOT NULL,                      -- whose, in UTF-8; identifies a person
            bytes integer NOT NULL,
            attempts integer NOT NULL DEFAULT 0,
            begun bigint NOT NULL DEFAULT 0,         -- the fence under which its sending was begun and not ended; 0: none; -1: an attempt may have been applied
            enqueued_at timestamptz NOT NULL,
            trace_parent text,
            payload bytea NOT NULL,
            PRIMARY KEY (queue, lane, priority, sequence)
        ) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_insert_scale_factor = 0,
            autovacuum_vacuum_insert_threshold = 100000, autovacuum_vacuum_cost_delay = 0, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 10000);
        CREATE INDEX backfill_by_key ON {tables.Entries} (queue, lane, key) WHERE priority = 1;

        CREATE TABLE {tables.DeadLetters} (
            queue integer NOT NULL,
            sequence bigint NOT NULL,
            key bytea NOT NULL,
            bytes integer NOT NULL,
            attempts integer NOT NULL,
            enqueued_at timestamptz NOT NULL,
            trace_parent text,
            payload bytea NOT NULL,
            cause text NOT NULL,
            reason text NOT NULL,
            given_up_at timestamptz NOT NULL,
            PRIMARY KEY (queue, sequence)
        );

        -- Each commit adds what it changed; from time to time the rows become one. A row that everybody changes would make transactions wait for each other.
        CREATE TABLE {tables.Totals} (
            queue integer NOT NULL,
            id bigint GENERATED ALWAYS AS IDENTITY,
            items bigint NOT NULL,
            bytes bigint NOT NULL,
            dead_letters bigint NOT NULL,
            PRIMARY KEY (queue, id)
        ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
        """,
    ];

    /// <summary>What a script or the package itself runs, in one transaction, to come from one version to the last.</summary>
    public static string StepsFrom(Tables tables, int version) => StepsFrom(tables, version, Steps);

    public static string Script(Tables tables, int fromVersion) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        BEGIN;
        SELECT pg_advisory_xact_lock({LockOf(tables)});
        {StepsFrom(tables, fromVersion)}
        COMMIT;
        """);

    /// <summary>Brings the tables to this version if the options say so, or tells that they are not.</summary>
    /// <exception cref="DeliveryStoreException">They are missing, or of another version.</exception>
    public static Task EnsureAsync(NpgsqlConnection connection, Tables tables, Failures failures, bool migrate, CancellationToken cancellationToken) =>
        EnsureAsync(connection, tables, failures, migrate, Steps, cancellationToken);

    internal static async Task EnsureAsync(
        NpgsqlConnection connection, Tables tables, Failures failures, bool migrate, IReadOnlyList<Func<Tables, string>> steps, CancellationToken cancellationToken)
    {
        // Where nothing is to be done, no right to do it is needed.
        int version = await VersionOfAsync(connection, tables, cancellationToken).ConfigureAwait(false);
        if (version < steps.Count && migrate)
        {
            version = await MigrateAsync(connection, tables, steps, cancellationToken).ConfigureAwait(false);
        }

        if (version != steps.Count)
        {
            throw failures.Of(version == 0 ? DeliveryStoreProblem.NotFound : DeliveryStoreProblem.Incompatible);
        }
    }

    private static async Task<int> MigrateAsync(NpgsqlConnection connection, Tables tables, IReadOnlyList<Func<Tables, string>> steps, CancellationToken cancellationToken)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Processes that start together come one after the other; the lock ends with the transaction, so it works behind any pooler.
            await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({LockOf(tables)})"), cancellationToken).ConfigureAwait(false);
            int version = await VersionOfAsync(connection, tables, cancellationToken).ConfigureAwait(false);
            if (version < steps.Count)
            {
                await connection.ExecuteAsync(StepsFrom(tables, version, steps), cancellationToken).ConfigureAwait(false);
                version = steps.Count;
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return version;
        }
    }

    internal static string StepsFrom(Tables tables, int version, IReadOnlyList<Func<Tables, string>> steps) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {(version > 0 ? "" : $"CREATE SCHEMA IF NOT EXISTS {tables.Schema};\nCREATE TABLE {tables.Version} (version integer PRIMARY KEY);\nINSERT INTO {tables.Version} VALUES (0);")}
        DO $$ BEGIN
            IF (SELECT version FROM {tables.Version}) <> {version} THEN RAISE EXCEPTION 'The tables do not have version {version}.'; END IF;
        END $$;
        {string.Join('\n', steps.Skip(version).Select(step => step(tables)))}
        UPDATE {tables.Version} SET version = {steps.Count};
        """);

    private static async Task<int> VersionOfAsync(NpgsqlConnection connection, Tables tables, CancellationToken cancellationToken)
    {
        string exists = $"SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = {Tables.Literal(tables.Name)} AND c.relname = 'version')";
        return await connection.ScalarAsync<bool>(exists, cancellationToken).ConfigureAwait(false)
            ? await connection.ScalarAsync<int>($"SELECT version FROM {tables.Version}", cancellationToken).ConfigureAwait(false)
            : 0;
    }

    /// <summary>The same number in every process and version, and another for each schema.</summary>
    private static long LockOf(Tables tables) => 0x534D_4251_0000_0000 + DeliveryLane.Of(tables.Name, int.MaxValue);
}
