using System.Reflection;
using System.Text.RegularExpressions;
using Braze.Client;

namespace EndToEnd;

/// <summary>Every C# block of the README and the guides is a region of a file that is compiled.</summary>
public sealed partial class DocumentationTests
{
    internal static string Root { get; } = typeof(DocumentationTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static string BrazePages { get; } = Path.Combine(Root, "docs", "braze");

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md")).Select(f => Path.GetRelativePath(Root, f))];

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

    public static TheoryData<string> BrazeGroups() => [.. typeof(IBrazeClient).GetProperties().Where(p => IsGroup(p.PropertyType)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(BrazeGroups))]
    public void Every_Braze_group_has_a_page_that_the_index_links(string group)
    {
        string page = PageOf(group);

        File.Exists(Path.Combine(BrazePages, page)).Should().BeTrue("docs/braze/{0} describes IBrazeClient.{1}", page, group);
        File.ReadAllText(Path.Combine(BrazePages, page)).Should().Contain($"`IBrazeClient.{group}`").And.Contain("```csharp").And.Contain("](../braze-operations.md)");
        File.ReadAllText(Path.Combine(BrazePages, "README.md")).Should().Contain($"]({page})");
    }

    [Fact]
    public void Every_interface_of_the_Braze_client_is_on_a_page()
    {
        string pages = string.Concat(Directory.EnumerateFiles(BrazePages, "*.md").Select(File.ReadAllText));

        typeof(IBrazeClient).Assembly.GetExportedTypes().Where(IsGroup).Select(t => t.Name)
            .Where(name => !pages.Contains($"`{name}`", StringComparison.Ordinal))
            .Should().BeEmpty("a reader looks an interface up by its name in docs/braze");
    }

    private static bool IsGroup(Type type) => type.IsInterface && type != typeof(IBrazeClient) && type.Name.StartsWith("IBraze", StringComparison.Ordinal);

    /// <summary><c>ContentBlocks</c> is described in <c>content-blocks.md</c>.</summary>
    private static string PageOf(string group) => WordStart().Replace(group, "-$0").ToLowerInvariant() + ".md";

    private static Dictionary<string, string> ReadRegions() => Directory
        .EnumerateFiles(Path.Combine(Root, "tests", "EndToEnd", "Snippets"), "*.cs", SearchOption.AllDirectories)
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

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
