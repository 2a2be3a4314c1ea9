using System.IO.Compression;
using System.Text;

namespace Braze.Client.Csv.Tests;

/// <summary>Files made and read in memory.</summary>
internal static class Files
{
    public static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        zip.Position = 0;
        return zip;
    }

    public static async Task<List<ExportedCsvUser>> ReadAsync(string text) => await SegmentCsv.ReadAsync(Of(text)).ToListAsync();

    public static async Task<string> WriteAsync<T>(UserImport<T> import, params T[] rows)
    {
        using MemoryStream file = new();
        await import.WriteAsync(rows.ToAsyncEnumerable(), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    public static async Task<string> WriteAsync<T>(EventImport<T> import, params T[] rows)
    {
        using MemoryStream file = new();
        await import.WriteAsync(rows.ToAsyncEnumerable(), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
