using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Braze.Client.Csv;

/// <summary>Reads the CSV exports of a segment, "User Data" and "Email Addresses", a user at a time.</summary>
/// <remarks>
/// Memory does not grow with the file. A cell or a row that is not as it should be is reported by its user
/// (<see cref="ExportedCsvUser.Problems"/>) and stops nothing. The dashboard makes these files, up to about 500,000 users; the API's own export is
/// <see cref="IBrazeExports"/>. Source: https://www.braze.com/docs/user_guide/data/distribution/export_braze_data/segment_data_to_csv.
/// </remarks>
public static class SegmentCsv
{
    /// <summary>Reads one CSV file.</summary>
    /// <param name="csv">The file, in UTF-8, or UTF-16 with a byte order mark. It is read from where it stands and left open.</param>
    /// <param name="cancellationToken">Stops the reading, also while it waits for the stream.</param>
    /// <returns>The users in the order of the file; none when the file is empty.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// While enumerating: the header has not one column of an export (a sign-in page was saved in place of the file, for example), or a cell has more
    /// than 1,000,000 characters.
    /// </exception>
    public static IAsyncEnumerable<ExportedCsvUser> ReadAsync(Stream csv, CancellationToken cancellationToken = default)
    {
        ThrowIfUnreadable(csv, nameof(csv));
        return ReadFileAsync(csv, fileName: null, cancellationToken);
    }

    /// <summary>Reads every CSV file of the zip archive Braze delivers, one after another.</summary>
    /// <param name="zip">The archive. It has to be seekable, because an archive's list of files is at its end; it is left open.</param>
    /// <param name="cancellationToken">Stops the reading, also while it waits for the stream.</param>
    /// <returns>The users in the order of the archive; <see cref="ExportedCsvUser.FileName"/> tells the files apart.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read, or not be searched.</exception>
    /// <exception cref="InvalidDataException">
    /// While enumerating: it is no zip archive, has no CSV file or is damaged; or one of the reasons of <see cref="ReadAsync"/>.
    /// </exception>
    public static IAsyncEnumerable<ExportedCsvUser> ReadZipAsync(Stream zip, CancellationToken cancellationToken = default)
    {
        ThrowIfUnreadable(zip, nameof(zip));
        if (!zip.CanSeek)
        {
            throw new ArgumentException("The stream is not seekable, and a zip archive's list of files is at its end; store the archive in a file first.", nameof(zip));
        }

        return ReadArchiveAsync(zip, cancellationToken);
    }

    private static async IAsyncEnumerable<ExportedCsvUser> ReadArchiveAsync(Stream zip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ZipArchive archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable disposal = archive.ConfigureAwait(false);
        ZipArchiveEntry[] files = [.. archive.Entries.Where(IsCsv)];
        if (files.Length == 0)
        {
            throw new InvalidDataException("The zip archive has no CSV file in it; the export through the API has JSON instead.");
        }

        foreach (ZipArchiveEntry file in files)
        {
            Stream csv = await file.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using ConfiguredAsyncDisposable fileDisposal = csv.ConfigureAwait(false);
            await foreach (ExportedCsvUser user in ReadFileAsync(new WholeEntry(csv, file), file.FullName, cancellationToken).ConfigureAwait(false))
            {
                yield return user;
            }
        }
    }

    private static async IAsyncEnumerable<ExportedCsvUser> ReadFileAsync(
        Stream csv, string? fileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CsvRows rows = new(csv, cancellationToken);
        if (!await rows.ReadAsync().ConfigureAwait(false))
        {
            yield break;
        }

        ExportRow row = new(rows.Cells, fileName);
        if (!row.IsExport)
        {
            throw new InvalidDataException(
                $"{fileName ?? "The file"} has no column of a segment export in its first row. Was it downloaded signed in, and is it the CSV file?");
        }

        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row.Read(rows);
        }
    }

    // macOS puts a shadow of every file beside it when it packs an archive again.
    private static bool IsCsv(ZipArchiveEntry file) =>
        file.FullName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !file.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static void ThrowIfUnreadable(Stream stream, string parameter)
    {
        ArgumentNullException.ThrowIfNull(stream, parameter);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", parameter);
        }
    }
}
