using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integration.Delivery.Sqlite;

/// <summary>Reads columns that the schema says are never null: where one is, or holds no such value, the file is damaged.</summary>
internal static class RowExtensions
{
    private static readonly long FirstMoment = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LastMoment = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static long Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? throw Damage() : row.GetInt64(column);

    public static string Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? throw Damage() : row.GetString(column);

    public static byte[] Bytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? throw Damage() : row.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Moment(this SqliteDataReader row, int column) =>
        row.Number(column) is var milliseconds && milliseconds >= FirstMoment && milliseconds <= LastMoment ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : throw Damage();

    public static SqliteException Damage() => new("The file holds what was never written to it.", raw.SQLITE_CORRUPT);
}
