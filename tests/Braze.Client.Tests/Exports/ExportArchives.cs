using System.IO.Compression;
using System.Text;

namespace Braze.Client.Tests;

/// <summary>Archives as Braze writes them: files of one user a line.</summary>
internal static class ExportArchives
{
    public static string User(int number) => $$"""{"external_id":"u-{{number}}","email":"u{{number}}@b.test","custom_attributes":{"n":{{number}} } }""";

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Gzip(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream stream = new(bytes, CompressionMode.Compress, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    /// <summary>Writes an archive of many users without holding it in memory.</summary>
    public static void WriteLarge(string path, int files, int usersEach)
    {
        using FileStream bytes = File.Create(path);
        using ZipArchive archive = new(bytes, ZipArchiveMode.Create);
        for (int file = 0; file < files; file++)
        {
            using StreamWriter writer = new(archive.CreateEntry($"{file}.txt", CompressionLevel.Fastest).Open());
            for (int i = 0; i < usersEach; i++)
            {
                writer.Write(User((file * usersEach) + i));
                writer.Write('\n');
            }
        }
    }
}
