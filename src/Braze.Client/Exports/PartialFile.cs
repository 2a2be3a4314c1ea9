using System.Globalization;
using System.Net.Http.Headers;

namespace Braze.Client;

/// <summary>
/// A download under way: the bytes that have come in <c>.part</c>, and beside it in <c>.part.etag</c> of which version of the file they are.
/// Whatever moment the process ends at, what lies there is a beginning of that version, or nothing.
/// </summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;

    private PartialFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
    }

    /// <summary>How much has come.</summary>
    public long Length => _stream.Length;

    /// <summary>The version; null when it cannot be told from another.</summary>
    public string? EntityTag { get; private set; }

    /// <summary>How long the whole file is; null when unknown.</summary>
    public long? Total { get; private set; }

    /// <summary>
    /// From where to ask for the rest; from the beginning when one version cannot be told from another. Of a file that has come completely the last byte is asked for again: the answer tells whether the
    /// version still holds.
    /// </summary>
    public long NextByte => EntityTag is null ? 0 : Length > 0 && Length == Total ? Length - 1 : Length;

    /// <summary>A folder that others cannot look into: what goes there is about people.</summary>
    public static DirectoryInfo CreateFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public static PartialFile Open(string path)
    {
        // Not shared: a second download to the same path would interleave its bytes.
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        FileStream stream = new(PartOf(path), options);
        PartialFile file = new(path, stream);
        try
        {
            file.ReadVersion();
            return file;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Removes what a download to this path has left behind, and the file itself.</summary>
    public static void Delete(string path)
    {
        File.Delete(VersionOf(path));
        File.Delete(PartOf(path));
        File.Delete(path);
    }

    /// <summary>Begins anew. The old bytes go before the new version is noted: the other way round they could be taken for its own.</summary>
    public void Restart(EntityTagHeaderValue? tag, long? total)
    {
        _stream.SetLength(0);
        Total = total;
        EntityTag = tag is { IsWeak: false } ? tag.Tag : null;
        if (EntityTag is null)
        {
            File.Delete(VersionOf(_path));
        }
        else
        {
            File.WriteAllLines(VersionOf(_path), [EntityTag, total?.ToString(CultureInfo.InvariantCulture) ?? string.Empty]);
        }
    }

    public void Seek(long position) => _stream.Position = position;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Gives the complete file its name.</summary>
    public async ValueTask CompleteAsync()
    {
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync().ConfigureAwait(false);
        File.Move(PartOf(_path), _path, overwrite: true);
        File.Delete(VersionOf(_path));
    }

    public async ValueTask DisposeAsync()
    {
        bool isEmpty = _stream is { CanWrite: true, Length: 0 };
        await _stream.DisposeAsync().ConfigureAwait(false);
        if (isEmpty)
        {
            File.Delete(PartOf(_path));
            File.Delete(VersionOf(_path));
        }
    }

    private static string PartOf(string path) => path + ".part";

    private static string VersionOf(string path) => path + ".part.etag";

    private void ReadVersion()
    {
        if (Length > 0 && File.Exists(VersionOf(_path)))
        {
            string[] lines = File.ReadAllLines(VersionOf(_path));
            bool isTag = EntityTagHeaderValue.TryParse(lines.FirstOrDefault(), out EntityTagHeaderValue? tag) && !tag.IsWeak;
            EntityTag = isTag ? tag!.Tag : null;
            Total = long.TryParse(lines.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out long total) ? total : null;
        }

        if (EntityTag is null || Length > Total)
        {
            _stream.SetLength(0);
            (EntityTag, Total) = (null, null);
        }
    }
}
