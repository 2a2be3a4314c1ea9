using System.Reflection;
using System.Xml.Linq;

namespace Conventions;

/// <summary>The files of the repository, without what builds and tools leave behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftBehind = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".idea", ".vs", "artifacts", "BenchmarkDotNet.Artifacts", "bin", "node_modules", "obj", "TestResults",
    };

    private static readonly string[] Rooms = ["src", "tests", "samples", "benchmarks"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Every file, relative to the root and with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Every project of every room, relative to the root.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && Rooms.Contains(f.Split('/')[0], StringComparer.Ordinal))];

    /// <summary>The C# files below <c>src/</c>.</summary>
    public static IReadOnlyList<string> SourceFiles { get; } =
        [.. Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static XElement ReadXml(string relative) => XElement.Load(PathOf(relative));

    /// <summary>What the items of one kind include, in one project or props file.</summary>
    public static IEnumerable<string> Items(string file, string kind) =>
        ReadXml(file).Descendants(kind).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (string child in Directory.EnumerateDirectories(folder).Where(d => !LeftBehind.Contains(Path.GetFileName(d))))
        {
            foreach (string file in Walk(child))
            {
                yield return file;
            }
        }
    }
}
