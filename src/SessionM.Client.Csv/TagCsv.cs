using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SessionM.Client.Csv;

/// <summary>The CSV file of customers, tags and lifetimes: written for SessionM's own bulk import, read to feed <see cref="ISessionMBulkTags"/>.</summary>
/// <remarks>
/// <para>
/// One row is one tag of one customer. Memory does not grow with the file. It is a file for machines: text that a spreadsheet would take for a formula is
/// written as it is, so do not open it in one.
/// </para>
/// <para>
/// That SessionM imports such a file is documented (https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm, and Braze's partner page:
/// "the customers to tag, the tag name and a time to live"). Its form is not: see <see cref="TagCsvFormat"/>.
/// </para>
/// </remarks>
public static class TagCsv
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a row for each tag of each assignment, in UTF-8 without a byte order mark and with <c>\n</c> between the rows.</summary>
    /// <param name="assignments">What to write; counters have an empty lifetime. Without any, there is only the header.</param>
    /// <param name="destination">Where the file goes; it is flushed and left open.</param>
    /// <param name="format">How the file looks; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then incomplete.</param>
    /// <returns>The number of rows, the header not counted.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written, or the format is not one.</exception>
    /// <exception cref="TagCsvRowException">
    /// A customer is named by the other kind of id, or a tag has a line break or another control character, or half a surrogate pair. What is before it may
    /// have been written; do not import it as the whole.
    /// </exception>
    public static async Task<long> WriteAsync(
        IAsyncEnumerable<TagAssignment> assignments, Stream destination, TagCsvFormat? format = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written.", nameof(destination));
        }

        TagCsvFormat form = format ?? new TagCsvFormat();
        form.ThrowIfInvalid(nameof(format));
        StreamWriter text = new(destination, Strict, bufferSize: 64 * 1024, leaveOpen: true);
        await using ConfiguredAsyncDisposable textDisposal = text.ConfigureAwait(false);
        CsvWriter csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = form.Delimiter.ToString(), NewLine = "\n" }, leaveOpen: true);
        await using ConfiguredAsyncDisposable csvDisposal = csv.ConfigureAwait(false);
        if (form.HasHeader)
        {
            await WriteRowAsync(csv, form, form.HeaderOf).ConfigureAwait(false);
        }

        long rows = 0;
        long position = 0;
        await foreach (TagAssignment assignment in assignments.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            ThrowIfUnwritable(assignment, position++, form);
            string? lifetime = ((long?)assignment.Lifetime?.TotalSeconds)?.ToString(CultureInfo.InvariantCulture);
            foreach (string tag in assignment.Tags)
            {
                rows++;
                await WriteRowAsync(csv, form, column => column switch
                {
                    TagCsvColumn.Customer => assignment.Customer.Value,
                    TagCsvColumn.Tag => tag,
                    _ => lifetime,
                }).ConfigureAwait(false);
            }
        }

        return rows;
    }

    /// <summary>Reads an assignment from each row, in the order of the file, so that a bulk run can go on with the same file after a crash.</summary>
    /// <param name="csv">The file, in UTF-8, or UTF-16 with a byte order mark. It is read from where it stands and left open.</param>
    /// <param name="format">How the file looks; <see langword="null"/> for the defaults. With a header, columns may stand in any order and others beside them.</param>
    /// <param name="onProblem">Told of each row that is no assignment; the others are read. <see langword="null"/>: the first such row ends the reading.</param>
    /// <param name="cancellationToken">Stops the reading, also while it waits for the stream.</param>
    /// <returns>The assignments, each with one tag; a row without a lifetime increments a counter.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or the format is not one.</exception>
    /// <exception cref="InvalidDataException">
    /// While enumerating: the file has bytes that are not UTF-8, the header lacks a column, a row has more than 1,000,000 characters, or a row is no
    /// assignment and nobody is told of it.
    /// </exception>
    public static IAsyncEnumerable<TagAssignment> ReadAsync(
        Stream csv, TagCsvFormat? format = null, Action<TagCsvProblem>? onProblem = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        if (!csv.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(csv));
        }

        TagCsvFormat form = format ?? new TagCsvFormat();
        form.ThrowIfInvalid(nameof(format));
        return ReadFileAsync(csv, form, onProblem ?? Throw, cancellationToken);
    }

    private static async IAsyncEnumerable<TagAssignment> ReadFileAsync(
        Stream csv, TagCsvFormat format, Action<TagCsvProblem> onProblem, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using TagCsvReader reader = new(csv, format, cancellationToken);
        if (format.HasHeader && await reader.ReadAsync().ConfigureAwait(false))
        {
            reader.ReadHeader();
        }

        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.ToAssignment() is { } assignment)
            {
                yield return assignment;
            }
            else
            {
                onProblem(reader.Problem!);
            }
        }
    }

    private static void Throw(TagCsvProblem problem) => throw new InvalidDataException(
        $"Row {problem.Row} is no assignment ({problem.Kind}{(problem.Column is { } column ? $" of {column}" : "")}). Mend the file, or say who is told of such rows.");

    private static async Task WriteRowAsync(CsvWriter csv, TagCsvFormat format, Func<TagCsvColumn, string?> cellOf)
    {
        foreach (TagCsvColumn column in format.Columns)
        {
            csv.WriteField(cellOf(column));
        }

        await csv.NextRecordAsync().ConfigureAwait(false);
    }

    private static void ThrowIfUnwritable(TagAssignment? assignment, long position, TagCsvFormat format)
    {
        if (assignment is null)
        {
            throw new TagCsvRowException(position, "it is null.");
        }

        if (assignment.Customer.IsExternal != format.IsExternal)
        {
            throw new TagCsvRowException(position, $"the customer is named by the other kind of id than the file's, {format.CustomerId}.");
        }

        if (assignment.Tags.Any(tag => tag.Any(char.IsControl)))
        {
            throw new TagCsvRowException(position, "a tag has a line break or another control character; how SessionM's import reads one is not documented.");
        }

        if (assignment.Tags.Any(HasNoUtf8))
        {
            throw new TagCsvRowException(position, "a tag has half a surrogate pair, which has no UTF-8 form.");
        }
    }

    private static bool HasNoUtf8(string text)
    {
        try
        {
            _ = Strict.GetByteCount(text);
            return false;
        }
        catch (EncoderFallbackException)
        {
            return true;
        }
    }
}
