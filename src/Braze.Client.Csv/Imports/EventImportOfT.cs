namespace Braze.Client.Csv;

/// <summary>Writes the CSV files that the dashboard imports custom events from: one event a row, all of one name.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <remarks>
/// <para>
/// Properties are written as <c>event.properties.name</c>; with plain names Braze guesses whose they are. Events of several names in one file are where
/// Braze drops properties, so each name has its own import. eCommerce events cannot be imported.
/// </para>
/// <para>
/// All users of a file are named by one kind of identifier, the first row's. Importing a file twice records its events twice.
/// </para>
/// <para>Source: https://www.braze.com/docs/user_guide/audience/manage_audience/import_users/csv_import.</para>
/// </remarks>
public sealed class EventImport<T>
{
    /// <summary>The size of a file that Braze imports, 50 MB, read as decimal megabytes to be on the safe side.</summary>
    public const long MaxFileBytes = 50_000_000;

    private const int MaxNameLength = 255;

    private readonly string _name;
    private readonly Func<T, BrazeUser> _user;
    private readonly Func<T, DateTimeOffset> _time;

    /// <summary>An import of one kind of event.</summary>
    /// <param name="name">The event's name, at most 255 characters.</param>
    /// <param name="user">Who did it.</param>
    /// <param name="time">When; it is written in UTC to the second.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, or one of an eCommerce event.</exception>
    public EventImport(string name, Func<T, BrazeUser> user, Func<T, DateTimeOffset> time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(time);
        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"The event's name has {name.Length} characters; the limit is {MaxNameLength}.", nameof(name));
        }

        if (ImportNames.FindEventProblem(name) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }

        _name = name;
        _user = user;
        _time = time;
    }

    /// <summary>What else is known about the event, by the plain names of the properties.</summary>
    public ImportColumns<T> Properties { get; } = new(ImportNames.FindPropertyProblem);

    /// <summary>Writes all rows into one file, holding one row at a time.</summary>
    /// <param name="rows">The rows. Without any, nothing is written, not even a header.</param>
    /// <param name="destination">Where the file goes; it is flushed and left open.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then incomplete.</param>
    /// <returns>How much was written.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="ImportRowException">
    /// A row breaks a limit (the message names it), names no user or is named by another kind than the first, or the file would exceed
    /// <see cref="MaxFileBytes"/>. What is before the row may have been written; do not import it as the whole.
    /// </exception>
    public Task<ImportFile> WriteAsync(IAsyncEnumerable<T> rows, Stream destination, CancellationToken cancellationToken = default) =>
        Sheet().WriteAsync(rows, destination, cancellationToken);

    /// <summary>Writes the rows into as many files as the limits ask for, each with the header.</summary>
    /// <param name="rows">The rows. Without any, no file is made.</param>
    /// <param name="createFile">Makes the file of a number, from 1; it is closed when it is full.</param>
    /// <param name="maxRows">The most rows of a file, the header not counted.</param>
    /// <param name="maxBytes">The most bytes of a file; <see cref="MaxFileBytes"/> when left out, which is also the most it can be.</param>
    /// <param name="cancellationToken">Stops the writing; the last file is then incomplete.</param>
    /// <returns>The files in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1, or more than <see cref="MaxFileBytes"/>.</exception>
    /// <exception cref="ImportRowException">As for <see cref="WriteAsync"/>; only a row that is too large by itself exceeds the size.</exception>
    public Task<IReadOnlyList<ImportFile>> WriteFilesAsync(
        IAsyncEnumerable<T> rows,
        Func<int, Stream> createFile,
        long maxRows = long.MaxValue,
        long? maxBytes = null,
        CancellationToken cancellationToken = default) =>
        Sheet().WriteFilesAsync(rows, createFile, maxRows, maxBytes, cancellationToken);

    private ImportSheet<T> Sheet() => new(_user, [.. Columns()], MaxFileBytes);

    private IEnumerable<ImportColumn<T>> Columns() => Properties.All
        .Select(property => property with { Header = $"{_name}.properties.{property.Header}" })
        .Prepend(new ImportColumn<T>(ImportNames.EventTime, WriteTime))
        .Prepend(new ImportColumn<T>(ImportNames.EventName, (_, cell) => cell.Write(_name)));

    private void WriteTime(T row, ImportCell cell)
    {
        DateTimeOffset time = _time(row);
        if (time == default)
        {
            throw cell.Refuse("the time was never set.");
        }

        cell.Write(time);
    }
}
