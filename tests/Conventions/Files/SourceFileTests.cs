using System.Text.RegularExpressions;

namespace Conventions;

/// <summary>A reader finds a type by its file, and a file by its room.</summary>
public sealed partial class SourceFileTests
{
    /// <summary>Files that declare more than one type: a type and the closed set it is made of.</summary>
    private static readonly string[] ClosedSets = [];

    private static readonly string[] VagueFolders = ["Models", "Helpers", "Utils", "Common", "Managers", "Shared", "Misc"];

    [Fact]
    public void Folders_are_features() =>
        Rule.Holds(
            Repository.SourceFiles,
            f => f.Split('/').SkipLast(1).Any(part => VagueFolders.Contains(part, StringComparer.OrdinalIgnoreCase)) ? [f] : [],
            "put the file into the folder of the feature it serves; a folder holds interface, implementation, request, response and rules together.");

    [Fact]
    public void One_public_type_per_file()
    {
        string[] crowded = [.. Repository.SourceFiles.Where(f => PublicTypesOf(f).Distinct(StringComparer.Ordinal).Count() > 1)];

        Rule.Holds(
            Repository.SourceFiles,
            f => crowded.Contains(f, StringComparer.Ordinal) && !ClosedSets.Contains(f, StringComparer.Ordinal) ? [$"{f}: {string.Join(", ", PublicTypesOf(f))}"] : [],
            "give each public type a file of its own; a type and the closed set it consists of may share one, listed here.");
        Rule.NoneStale(ClosedSets, crowded);
    }

    [Fact]
    public void A_file_is_named_after_the_first_type_in_it() =>
        Rule.Holds(
            Repository.SourceFiles.Where(f => Types().IsMatch(Repository.Read(f))),
            FindNameProblem,
            "name the file after its type; the generic one beside a plain one of the same name is NameOfT.cs, a part of a partial type Name.Part.cs.");

    [Fact]
    public void Every_file_declares_the_namespace_of_its_project() =>
        Rule.Holds(
            Repository.SourceFiles,
            FindNamespaceProblem,
            "write 'namespace <project>;' at the top; folders do not show in namespaces.");

    private static IEnumerable<string> PublicTypesOf(string file) => Types().Matches(Repository.Read(file))
        .Where(m => m.Groups["access"].Value == "public")
        .Select(m => m.Groups["name"].Value);

    private static IEnumerable<string> FindNameProblem(string file)
    {
        Match type = Types().Match(Repository.Read(file));
        string name = type.Groups["name"].Value;
        string[] parameters = [.. type.Groups["parameters"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        string first = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        bool matches = first == name || (parameters.Length > 0 && first == $"{name}Of{string.Join("And", parameters)}");
        return matches ? [] : [$"{file} declares {name}"];
    }

    private static IEnumerable<string> FindNamespaceProblem(string file)
    {
        string declared = Namespace().Match(Repository.Read(file)).Groups["name"].Value;
        string project = file.Split('/')[1];
        bool isRegistration = declared == "Microsoft.Extensions.DependencyInjection" && file.EndsWith("Extensions.cs", StringComparison.Ordinal);
        return declared == project || isRegistration || file.EndsWith("AssemblyInfo.cs", StringComparison.Ordinal) ? [] : [$"{file}: '{declared}'"];
    }

    // File-scoped namespaces put every top-level type, and nothing else, at the start of a line.
    [GeneratedRegex(
        @"^(?<access>public|internal|file) (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe|new) )*(?:class|struct|interface|enum|record struct|record class|record|delegate \S+) (?<name>\w+)(?:<(?<parameters>[^>]+)>)?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Types();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();
}
