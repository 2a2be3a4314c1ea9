using System.Reflection;
using System.Text.RegularExpressions;

namespace EndToEnd;

/// <summary>Every C# block of the README and the guides is a region of a file that is compiled.</summary>
public sealed partial class DocumentationTests
{
    internal static string Root { get; } = typeof(DocumentationTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Append(Path.Combine(Root, "README.md")).Select(f => Path.GetRelativePath(Root, f))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_code_block_is_compiled_code(string document)
    {
        Dictionary<string, string> regions = ReadRegions();
        string text = File.ReadAllText(Path.Combine(Root, document));

        int blocks = Regex.Count(text, "^```csharp", RegexOptions.Multiline);
        MatchCollection snippets = Snippet().Matches(text);

        snippets.Count.Should().Be(blocks, "every C# block of {0} follows a line <!-- snippet: name -->", document);
        foreach (Match snippet in snippets)
        {
            regions.Should().ContainKey(snippet.Groups["name"].Value);
            snippet.Groups["code"].Value.Trim().Should().Be(regions[snippet.Groups["name"].Value]);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_somewhere(string document)
    {
        string path = Path.Combine(Root, document);

        IEnumerable<string> broken = Link().Matches(File.ReadAllText(path))
            .Select(m => m.Groups["target"].Value)
            .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith('#'))
            .Where(t => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, t.Split('#')[0])));

        broken.Should().BeEmpty();
    }

    private static Dictionary<string, string> ReadRegions() => Directory
        .EnumerateFiles(Path.Combine(Root, "tests", "EndToEnd", "Snippets"), "*.cs")
        .SelectMany(file => Region().Matches(File.ReadAllText(file)))
        .ToDictionary(m => m.Groups["name"].Value, m => Unindent(m.Groups["code"].Value));

    private static string Unindent(string code)
    {
        string[] lines = code.Trim('\n').Split('\n');
        int indent = lines.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : string.Empty)).Trim();
    }

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\s*```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)\n\s*#endregion", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Region();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
