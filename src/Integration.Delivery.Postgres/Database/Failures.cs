using System.Net.Sockets;
using Npgsql;

namespace Integration.Delivery.Postgres;

/// <summary>
/// Says of a queue's failures what they mean and what to do. The server's own words and Npgsql's exceptions go no further: both may quote the values of a statement,
/// which are keys and items.
/// </summary>
internal sealed class Failures(string queue)
{
    public static bool IsKnown(Exception failure) => failure is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>Whether the server refused the statement because of what it says and nothing of it was done: the same in another company may work.</summary>
    public static bool IsOfOneStatement(Exception failure) =>
        failure is PostgresException { SqlState: var state } && (state == PostgresErrorCodes.DiskFull || state[..2] is "22" or "23" or "54");

    public DeliveryStoreException Of(Exception failure)
    {
        DeliveryStoreProblem problem = failure is PostgresException server ? ProblemOf(server.SqlState) : DeliveryStoreProblem.Unavailable;
        string what = failure is PostgresException { SqlState: var state } ? $"SQLSTATE {state}" : failure.GetType().Name;
        return new DeliveryStoreException(problem, $"{queue}: {AdviceFor(problem)} ({what})", failure is NpgsqlException and not PostgresException ? failure.InnerException : null);
    }

    public DeliveryStoreException Of(DeliveryStoreProblem problem) => new(problem, $"{queue}: {AdviceFor(problem)}");

    private static DeliveryStoreProblem ProblemOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => DeliveryStoreProblem.Full,
        PostgresErrorCodes.InsufficientPrivilege => DeliveryStoreProblem.AccessDenied,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedTable => DeliveryStoreProblem.NotFound,
        PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DuplicateTable => DeliveryStoreProblem.Incompatible,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DeliveryStoreProblem.Corrupt,
        _ when state.StartsWith("28", StringComparison.Ordinal) => DeliveryStoreProblem.AccessDenied,
        _ => DeliveryStoreProblem.Unavailable,
    };

    private static string AdviceFor(DeliveryStoreProblem problem) => problem switch
    {
        DeliveryStoreProblem.Full =>
            "the database has no room left. What was accepted is kept; make room, and the queue goes on by itself.",
        DeliveryStoreProblem.NotFound =>
            "the database, or the queue's tables in it, do not exist. Create the database; let the package make the tables, or run the script of PostgresDeliverySchema.",
        DeliveryStoreProblem.AccessDenied =>
            "the database refused the user, or the user may not use the queue's tables. Look at the credentials and the grants.",
        DeliveryStoreProblem.Corrupt =>
            "the database reports damage in the queue's tables or indexes. Look at its log; what meets the damage waits, and nothing is sent that cannot be read.",
        DeliveryStoreProblem.Incompatible =>
            "the tables have another version than this package works with, are another program's, or the database is not encoded in UTF-8. Update the package, or run the script of PostgresDeliverySchema.",
        _ => "the database does not answer, or answers with a failure that may pass. What was accepted is kept, and the queue tries again by itself. What was being enqueued may be there if the connection was lost at that moment.",
    };
}
