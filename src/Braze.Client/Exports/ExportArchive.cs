using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Reads the files Braze exports to: ZIP archives of files, or GZIP files, with one JSON object a line.</summary>
internal static class ExportArchive
{
    public static async IAsyncEnumerable<ExportedUserLine> ReadAsync(
        string path, ExportPosition? after, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            IAsyncEnumerable<ExportedUserLine> lines = await IsZipAsync(file, cancellationToken).ConfigureAwait(false)
                ? ReadZipAsync(file, after, maxLineBytes, cancellationToken)
                : ReadGzipAsync(file, Path.GetFileName(path), after, maxLineBytes, cancellationToken);
            await foreach (ExportedUserLine line in lines.ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    // By content: the address's path and what a host calls the file say nothing.
    private static async ValueTask<bool> IsZipAsync(FileStream file, CancellationToken cancellationToken)
    {
        byte[] head = new byte[2];
        int length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        ReadOnlySpan<byte> magic = head.AsSpan(0, length);
        if (!magic.SequenceEqual("PK"u8) && !magic.SequenceEqual((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            throw new InvalidDataException("The file is neither a ZIP archive nor a GZIP file.");
        }

        return head[0] == 'P';
    }

    private static async IAsyncEnumerable<ExportedUserLine> ReadZipAsync(
        FileStream file, ExportPosition? after, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ZipArchive archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(e => !e.FullName.EndsWith('/'))];
            int first = after is null ? 0 : Array.FindIndex(entries, e => e.FullName == after.FileName);
            ThrowIfUnknown(after, isKnown: first >= 0);
            for (int i = first; i < entries.Length; i++)
            {
                ZipArchiveEntry entry = entries[i];
                long handled = i == first && after is not null ? after.Line : 0;
                Stream stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (stream.ConfigureAwait(false))
                {
                    await foreach (ExportedUserLine line in ReadLinesAsync(stream, entry.FullName, handled, unchecked((uint)entry.Length), maxLineBytes, cancellationToken).ConfigureAwait(false))
                    {
                        yield return line;
                    }
                }
            }
        }
    }

    private static async IAsyncEnumerable<ExportedUserLine> ReadGzipAsync(
        FileStream file, string name, ExportPosition? after, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfUnknown(after, isKnown: after is null || after.FileName == name);
        uint length = await GzipLengthAsync(file, cancellationToken).ConfigureAwait(false);
        GZipStream stream = new(file, CompressionMode.Decompress, leaveOpen: true);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (ExportedUserLine line in ReadLinesAsync(stream, name, after?.Line ?? 0, length, maxLineBytes, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    private static async IAsyncEnumerable<ExportedUserLine> ReadLinesAsync(
        Stream stream, string name, long handled, uint length, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using LineReader reader = new(stream, maxLineBytes);
        for (long number = 1; await reader.ReadAsync(cancellationToken).ConfigureAwait(false); number++)
        {
            if (number > handled && LineOf(reader, new ExportPosition(name, number), maxLineBytes) is { } line)
            {
                yield return line;
            }
        }

        // .NET takes a compressed file that ends early for one that ends. Both formats tell the length; GZIP the last 32 bits of it.
        if (unchecked((uint)reader.BytesRead) != length)
        {
            throw new InvalidDataException($"The file '{name}' has {reader.BytesRead} bytes uncompressed, which is not the length it tells. Download it again.");
        }
    }

    private static async ValueTask<uint> GzipLengthAsync(FileStream file, CancellationToken cancellationToken)
    {
        const int ShortestFile = 18;
        if (file.Length < ShortestFile)
        {
            throw new InvalidDataException("The GZIP file ends early. Download it again.");
        }

        byte[] trailer = new byte[sizeof(uint)];
        file.Position = file.Length - trailer.Length;
        await file.ReadExactlyAsync(trailer, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    /// <summary>Null for an empty line.</summary>
    private static ExportedUserLine? LineOf(LineReader reader, ExportPosition position, int maxLineBytes)
    {
        ReadOnlySpan<byte> bytes = reader.Line.Span;
        if (position.Line == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (reader.IsTooLong)
        {
            return new ExportedUserLine(position, $"is longer than {maxLineBytes} bytes", HeadOf(bytes));
        }

        bytes = bytes.Trim(" \t\r"u8);
        if (bytes.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, BrazeResponseJson.Default.ExportedUser) is { } user
                ? new ExportedUserLine(position, user)
                : new ExportedUserLine(position, "holds no user", HeadOf(bytes));
        }
        catch (JsonException e)
        {
            // The parser's own message quotes the line.
            return new ExportedUserLine(position, $"is not the JSON of a user, at byte {e.BytePositionInLine}", HeadOf(bytes));
        }
    }

    private static string HeadOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[..Math.Min(line.Length, LineReader.HeadBytes)]);

    private static void ThrowIfUnknown(ExportPosition? after, bool isKnown)
    {
        if (!isKnown)
        {
            throw new ArgumentException($"The archive has no file of the name in {nameof(ExportReadOptions.After)}: the position belongs to another archive.", nameof(after));
        }
    }
}
