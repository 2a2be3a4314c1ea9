using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Conventions;

/// <summary>Which assembly may know which. Arrows point one way, and the clients never see each other.</summary>
public sealed class ArrowTests
{
    private const string Abstractions = "Integration.Abstractions";
    private const string Http = "Integration.Http";
    private const string Delivery = "Integration.Delivery";

    /// <summary>Every project of <c>src/</c> and the projects it references; a new project is added here first.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        [Abstractions] = [],
        [Http] = [Abstractions],
        [Delivery] = [Abstractions],
        ["Integration.Delivery.Postgres"] = [Delivery],
        ["Integration.Delivery.Sqlite"] = [Delivery],
        ["SessionM.Client"] = [Http, Delivery],
        ["SessionM.Client.Csv"] = ["SessionM.Client"],
        ["Braze.Client"] = [Http, Delivery],
        ["Braze.Client.Csv"] = ["Braze.Client"],
        ["Braze.Client.AspNetCore"] = ["Braze.Client"],
        ["Integration.Sandbox"] = [Http],
    };

    [Fact]
    public void Projects_reference_what_the_design_allows_and_nothing_else() =>
        Rule.Holds(
            Repository.Projects.Where(p => p.StartsWith("src/", StringComparison.Ordinal)),
            FindProjectProblems,
            "what two projects share moves down to the one both may see; a new project or arrow is a decision (docs/decisions.md), then a line in this test.");

    [Fact]
    public void Assemblies_use_only_what_lies_below_them() =>
        Rule.Holds(
            Product.Assemblies,
            a => a.GetReferencedAssemblies()
                .Where(r => Product.Names.Contains(r.Name, StringComparer.Ordinal) && !Below(Product.NameOf(a)).Contains(r.Name, StringComparer.Ordinal))
                .Select(r => $"{Product.NameOf(a)} uses {r.Name}"),
            "what two assemblies share moves down to the one both may see.");

    [Fact]
    public void Internals_are_open_to_tests_only() =>
        Rule.Holds(
            Product.Assemblies,
            a => Friends(a)
                .Where(f => f != "Conventions" && f != Product.NameOf(a) + ".Tests")
                .Select(f => $"{Product.NameOf(a)} opens its internals to {f}"),
            "make public what another package needs, or keep it to itself.");

    [Fact]
    public void Abstractions_know_no_http() =>
        Rule.Holds(
            TypesUsedBy(Abstractions),
            t => t.StartsWith("System.Net", StringComparison.Ordinal) && t != typeof(System.Net.HttpStatusCode).FullName ? [t] : [],
            $"HTTP belongs into {Http}; of all of it, {Abstractions} may name the status code only.");

    [Fact]
    public void Abstractions_need_no_package_beyond_the_extensions() =>
        Rule.Holds(
            Repository.Items($"src/{Abstractions}/{Abstractions}.csproj", "PackageReference"),
            p => p.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) ? [] : [p],
            "whoever implements a contract takes every package of it along; put what needs the package elsewhere.");

    private static IEnumerable<string> FindProjectProblems(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        if (!Arrows.TryGetValue(name, out string[]? allowed))
        {
            return [$"{name} is not in the table of arrows"];
        }

        string[] actual = [.. Repository.Items(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))];
        return actual.Except(allowed, StringComparer.Ordinal).Select(r => $"{name} references {r}")
            .Concat(allowed.Except(actual, StringComparer.Ordinal).Select(r => $"{name} no longer references {r}"));
    }

    private static HashSet<string> Below(string name)
    {
        HashSet<string> below = new(StringComparer.Ordinal);
        foreach (string direct in Arrows.GetValueOrDefault(name, []))
        {
            below.Add(direct);
            below.UnionWith(Below(direct));
        }

        return below;
    }

    private static IEnumerable<string> Friends(Assembly assembly) => assembly
        .GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(a => a.AssemblyName);

    private static List<string> TypesUsedBy(string assembly)
    {
        using PEReader file = new(File.OpenRead(Assembly.Load(assembly).Location));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}"),
        ];
    }
}
