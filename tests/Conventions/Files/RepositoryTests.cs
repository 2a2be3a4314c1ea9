using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conventions;

/// <summary>A fresh clone builds on any machine, and the build files say nothing twice.</summary>
public sealed partial class RepositoryTests
{
    private const string Versions = "Directory.Packages.props";
    private const string Solution = "SessionMBraze.sln";

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".json", ".config", ".md", ".sln", ".txt", ".csv", ".yml", ".js", ".sh", ".editorconfig", ".gitignore", "run"];

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Rule.Holds(
            Repository.Files.Where(f => Texts.Any(t => f.EndsWith(t, StringComparison.Ordinal))),
            f => MachinePath().Matches(Repository.Read(f)).Select(m => $"{f}: {m.Value}"),
            "write paths relative to the repository, or ask the system for its temporary folder.");

    [Fact]
    public void NuGet_config_names_no_feed() =>
        Rule.Holds(
            Repository.ReadXml("nuget.config").DescendantsAndSelf(),
            e => e.Name == "packageSources" || e.Attributes().Any(a => a.Value.Contains("://", StringComparison.Ordinal)) ? [e.ToString()] : [],
            "package sources come from the machine, so that the same file works behind any mirror.");

    [Fact]
    public void No_package_version_is_given_twice() =>
        Rule.Holds(
            Repository.Items(Versions, "PackageVersion").GroupBy(name => name, StringComparer.OrdinalIgnoreCase),
            g => g.Count() > 1 ? [$"{g.Key} is listed {g.Count()} times"] : [],
            $"keep one PackageVersion line per package in {Versions}.");

    [Fact]
    public void Every_package_version_is_used_or_pinned_for_a_reason()
    {
        HashSet<string> used = [.. BuildFiles().SelectMany(f => Repository.Items(f, "PackageReference"))];

        Rule.Holds(
            Repository.ReadXml(Versions).Elements("ItemGroup"),
            group => FindVersionProblems(group, used),
            $"remove the line from {Versions}; a package pinned only because others bring it stands in an ItemGroup whose Label starts with 'Pinned', with a comment that says why.");
    }

    [Fact]
    public void Versions_are_central() =>
        Rule.Holds(
            BuildFiles().SelectMany(f => Repository.ReadXml(f).Descendants("PackageReference").Select(e => (File: f, Element: e))),
            r => r.Element.Attribute("Version") is null && r.Element.Attribute("VersionOverride") is null ? [] : [$"{r.File}: {r.Element}"],
            $"give the version once, in {Versions}.");

    [Fact]
    public void The_solution_holds_every_project()
    {
        string[] listed = [.. SolutionProject().Matches(Repository.Read(Solution)).Select(m => m.Groups["path"].Value.Replace('\\', '/'))];

        Rule.Holds(
            Repository.Projects,
            p => listed.Contains(p, StringComparer.Ordinal) ? [] : [p],
            $"run 'dotnet sln {Solution} add <project>': only what is in it is built, tested and formatted.");
        Rule.None(listed.Except(Repository.Projects, StringComparer.Ordinal), $"run 'dotnet sln {Solution} remove <project>'.");
    }

    [Fact]
    public void Internals_are_opened_to_assemblies_that_exist()
    {
        HashSet<string> projects = [.. Repository.Projects.Select(p => Path.GetFileNameWithoutExtension(p))];

        Rule.Holds(
            BuildFiles().SelectMany(file => Repository.Items(file, "InternalsVisibleTo").SelectMany(friend => Resolve(file, friend))),
            friend => projects.Contains(friend) ? [] : [friend],
            "add the project, or take the InternalsVisibleTo line away.");
    }

    private static IEnumerable<string> BuildFiles() =>
        Repository.Files.Where(f => Path.GetExtension(f) is ".csproj" or ".props" or ".targets");

    private static IEnumerable<string> FindVersionProblems(XElement group, HashSet<string> used)
    {
        bool pinned = group.Attribute("Label")?.Value.StartsWith("Pinned", StringComparison.Ordinal) == true;
        if (pinned && !group.Nodes().OfType<XComment>().Any())
        {
            yield return $"the group '{group.Attribute("Label")!.Value}' gives no reason";
        }

        foreach (string name in group.Elements("PackageVersion").Select(e => e.Attribute("Include")!.Value))
        {
            if (pinned == used.Contains(name))
            {
                yield return pinned ? $"{name} is pinned and also referenced" : $"{name} is referenced by no project";
            }
        }
    }

    /// <summary>A friend named in a props file is meant for every project below it.</summary>
    private static IEnumerable<string> Resolve(string file, string friend)
    {
        string folder = file.Contains('/', StringComparison.Ordinal) ? file[..(file.LastIndexOf('/') + 1)] : string.Empty;
        return Repository.Projects
            .Where(p => p.StartsWith(folder, StringComparison.Ordinal))
            .Select(p => friend.Replace("$(MSBuildProjectName)", Path.GetFileNameWithoutExtension(p), StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    // Folders of a home, of a build machine, or a drive; routes such as /users/track are not meant.
    [GeneratedRegex(@"(?<![\w.}])(?:/(?:home|Users|tmp|work|root|opt|mnt)/\w[\w./-]*|[A-Z]:\\\w[\w\\.-]*|file:///\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"^Project\([^)]*\) = ""[^""]*"", ""(?<path>[^""]+\.csproj)""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SolutionProject();
}
