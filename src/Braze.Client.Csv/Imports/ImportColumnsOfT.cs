using System.Collections;

namespace Braze.Client.Csv;

/// <summary>Columns of the host's own naming: custom attributes, or the properties of an event.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <remarks>
/// A column has one type, as Braze expects of it. Imports take no arrays and no objects, so none can be added. A <see langword="null"/> or an empty
/// text is an empty cell, which leaves what the profile has; an import cannot clear anything.
/// </remarks>
public sealed class ImportColumns<T> : IEnumerable<string>
{
    internal const int MaxNameLength = 255;
    internal const int MaxTextLength = 255;

    private readonly List<ImportColumn<T>> _columns = [];
    private readonly Func<string, string?> _findProblem;

    internal ImportColumns(Func<string, string?> findProblem) => _findProblem = findProblem;

    internal IReadOnlyList<ImportColumn<T>> All => _columns;

    /// <summary>Adds texts of at most 255 characters. They stay texts, also when they look like a number, a boolean or a date.</summary>
    /// <param name="name">The name, at most 255 characters.</param>
    /// <param name="value">The text of a row.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, reserved (the message says what to use), or already there.</exception>
    public void Add(string name, Func<T, string?> value) => Add(name, value, (row, cell) => cell.Write(value(row), MaxTextLength));

    /// <summary>Adds booleans.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, bool?> value) => Add(name, value, (row, cell) => cell.Write(value(row)));

    /// <summary>Adds whole numbers.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, long?> value) => Add(name, value, (row, cell) => cell.Write(value(row)));

    /// <summary>Adds exact decimal numbers.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, decimal?> value) => Add(name, value, (row, cell) => cell.Write(value(row)));

    /// <summary>Adds numbers, written without an exponent; not a number and infinities stop the writing.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, double?> value) => Add(name, value, (row, cell) => cell.Write(value(row)));

    /// <summary>Adds moments, written in UTC with milliseconds; the year is at most 3000.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, DateTimeOffset?> value) => Add(name, value, (row, cell) => cell.WriteWithMilliseconds(value(row)));

    /// <summary>Adds days; the year is at most 3000.</summary>
    /// <inheritdoc cref="Add(string, Func{T, string})" path="/param|/exception" />
    public void Add(string name, Func<T, DateOnly?> value) => Add(name, value, (row, cell) => cell.Write(value(row)));

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _columns.Select(column => column.Header).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string name, Delegate value, Action<T, ImportCell> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"The column's name has {name.Length} characters; the limit is {MaxNameLength}.", nameof(name));
        }

        if (_findProblem(name) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }

        if (_columns.Exists(column => column.Header == name))
        {
            throw new ArgumentException($"There is a column '{name}' already; Braze would import the first alone.", nameof(name));
        }

        _columns.Add(new ImportColumn<T>(name, write));
    }
}
