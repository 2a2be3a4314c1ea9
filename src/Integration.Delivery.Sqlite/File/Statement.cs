using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite;

/// <summary>A statement that is prepared once and run many times, by one thread at a time. Values are given in the order in which the parameters appear.</summary>
internal sealed partial class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (string name in ParametersOf(sql))
        {
            _command.Parameters.Add(new SqliteParameter(name, value: null));
        }

        _command.Prepare();
    }

    public string Sql => _command.CommandText;

    public static IEnumerable<string> ParametersOf(string sql) => Parameters().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    [GeneratedRegex(@"\$[a-z_]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameters();
}
