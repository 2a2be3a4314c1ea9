namespace Braze.Client.Csv;

/// <summary>What is written: how rows name their user, the other columns, and how large Braze takes a file.</summary>
internal sealed record ImportSheet<T>(Func<T, BrazeUser> User, IReadOnlyList<ImportColumn<T>> Columns, long MaxBytes)
{
    /// <summary>Writes all rows into one file.</summary>
    public async Task<ImportFile> WriteAsync(IAsyncEnumerable<T> rows, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ThrowIfUnwritable(destination, nameof(destination));
        using ImportWriter<T> writer = new(this);
        await foreach (T row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            writer.Prepare(row);
            if (!writer.Fits(MaxBytes, long.MaxValue))
            {
                throw new ImportRowException(writer.Row, column: null, $"with it the file would exceed {MaxBytes} bytes, the most Braze imports; write several files.");
            }

            await writer.WriteAsync(destination, cancellationToken).ConfigureAwait(false);
        }

        await writer.FlushAsync(destination, cancellationToken).ConfigureAwait(false);
        return writer.EndFile();
    }

    /// <summary>Writes rows into a file until it is full, and then into the next.</summary>
    public async Task<IReadOnlyList<ImportFile>> WriteFilesAsync(
        IAsyncEnumerable<T> rows, Func<int, Stream> createFile, long maxRows, long? maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(createFile);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRows, 1);
        long limit = maxBytes ?? MaxBytes;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxBytes, nameof(maxBytes));
        using ImportWriter<T> writer = new(this);
        List<ImportFile> files = [];
        Stream? file = null;
        try
        {
            await foreach (T row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                writer.Prepare(row);
                if (file is not null && !writer.Fits(limit, maxRows))
                {
                    await writer.FlushAsync(file, cancellationToken).ConfigureAwait(false);
                    await file.DisposeAsync().ConfigureAwait(false);
                    file = null;
                    files.Add(writer.EndFile());
                }

                if (!writer.Fits(limit, maxRows))
                {
                    throw new ImportRowException(writer.Row, column: null, $"the row alone would exceed {limit} bytes, the most a file may have.");
                }

                file ??= Create(createFile, files.Count + 1);
                await writer.WriteAsync(file, cancellationToken).ConfigureAwait(false);
            }

            if (file is not null)
            {
                await writer.FlushAsync(file, cancellationToken).ConfigureAwait(false);
                files.Add(writer.EndFile());
            }
        }
        finally
        {
            if (file is not null)
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }

        return files;
    }

    private static Stream Create(Func<int, Stream> createFile, int number)
    {
        Stream file = createFile(number);
        ThrowIfUnwritable(file, nameof(createFile));
        return file;
    }

    private static void ThrowIfUnwritable(Stream destination, string parameter)
    {
        ArgumentNullException.ThrowIfNull(destination, parameter);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written.", parameter);
        }
    }
}
