using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace EndToEnd;

/// <summary>A DLL or PDB of a package, and every text in it that could name a folder of the machine that built it.</summary>
internal sealed record PackedAssembly(string Name, byte[] Bytes)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IReadOnlyList<PackedAssembly> ReadAll(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Where(e => Path.GetExtension(e.FullName) is ".dll" or ".pdb").Select(Read)];
    }

    /// <summary>Names of source files and embedded sources are not plain in a PDB: the first are stored in parts, the second compressed.</summary>
    public IEnumerable<string> Texts()
    {
        yield return Encoding.Latin1.GetString(Bytes);
        yield return Encoding.Unicode.GetString(Bytes);
        if (Path.GetExtension(Name) != ".pdb")
        {
            yield break;
        }

        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(Bytes));
        MetadataReader pdb = provider.GetMetadataReader();
        foreach (Document document in pdb.Documents.Select(pdb.GetDocument))
        {
            yield return pdb.GetString(document.Name);
        }

        foreach (CustomDebugInformation information in pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation))
        {
            if (pdb.GetGuid(information.Kind) == EmbeddedSource)
            {
                yield return SourceOf(pdb.GetBlobBytes(information.Value));
            }
        }
    }

    /// <summary>The name only; the bytes would fill a screen.</summary>
    public override string ToString() => Name;

    private static PackedAssembly Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return new PackedAssembly(entry.FullName, bytes.ToArray());
    }

    // Four bytes say how long the source is, or 0 for one that is not compressed.
    private static string SourceOf(byte[] blob)
    {
        using MemoryStream content = new(blob, sizeof(int), blob.Length - sizeof(int));
        using Stream source = BitConverter.ToInt32(blob) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress);
        using StreamReader reader = new(source);
        return reader.ReadToEnd();
    }
}
