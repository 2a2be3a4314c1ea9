using Npgsql;
using NpgsqlTypes;

namespace Integration.Delivery.Postgres;

/// <summary>Values of statements, with their types in the database.</summary>
internal static class Value
{
    public static NpgsqlParameter Of(bool value) => new NpgsqlParameter<bool> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Boolean };

    public static NpgsqlParameter Of(int value) => new NpgsqlParameter<int> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static NpgsqlParameter Of(long value) => new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint };

    public static NpgsqlParameter Of(Guid value) => new NpgsqlParameter<Guid> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Uuid };

    public static NpgsqlParameter Of(TimeSpan value) => new NpgsqlParameter<TimeSpan> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Interval };

    public static NpgsqlParameter Of(DateTimeOffset value) => new NpgsqlParameter<DateTime> { TypedValue = value.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    public static NpgsqlParameter Of(string value) => new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Of(IEnumerable<short> values) => Array<short>([.. values], NpgsqlDbType.Smallint);

    public static NpgsqlParameter Of(IEnumerable<int> values) => Array<int>([.. values], NpgsqlDbType.Integer);

    public static NpgsqlParameter Of(IEnumerable<long> values) => Array<long>([.. values], NpgsqlDbType.Bigint);

    public static NpgsqlParameter Of(IEnumerable<string?> values) => Array<string?>([.. values], NpgsqlDbType.Text);

    public static NpgsqlParameter Of(IEnumerable<byte[]> values) => Array<byte[]>([.. values], NpgsqlDbType.Bytea);

    public static NpgsqlParameter Of(IEnumerable<DateTimeOffset> values) => Array<DateTime>([.. values.Select(value => value.UtcDateTime)], NpgsqlDbType.TimestampTz);

    private static NpgsqlParameter<T[]> Array<T>(T[] values, NpgsqlDbType type) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
