using System.Reflection;
using System.Xml.Linq;

namespace Conventions;

/// <summary>The interfaces of the clients are documentation first: what a call needs, what it throws, and where that is written.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = new(Product.Clients.SelectMany(ReadMembers), StringComparer.Ordinal);

    [Fact]
    public void Client_methods_document_parameters_and_exceptions() =>
        Rule.Holds(
            Interfaces().SelectMany(i => i.GetMethods()).Where(m => !m.IsSpecialName),
            FindProblems,
            "write <param>, <returns> and <exception> above the method, as for IBrazeCampaigns.SendAsync: the caller plans for failures from here.");

    [Fact]
    public void Client_interfaces_link_to_their_source() =>
        Rule.Holds(
            Interfaces().Where(i => i.GetMethods().Any(m => !m.IsSpecialName)),
            i => Members.TryGetValue($"T:{i.FullName}", out XElement? docs) && docs.ToString().Contains("https://", StringComparison.Ordinal)
                ? []
                : [i.FullName!],
            "end the interface's <remarks> with 'Source: https://…', the vendor's page.");

    private static IEnumerable<Type> Interfaces() => Product.Clients.SelectMany(a => a.GetExportedTypes())
        .Where(t => t.IsInterface && (t.Name.StartsWith("IBraze", StringComparison.Ordinal) || t.Name.StartsWith("ISessionM", StringComparison.Ordinal)));

    private static IEnumerable<string> FindProblems(MethodInfo method)
    {
        string id = DocumentationId.Of(method);
        if (!Members.TryGetValue(id, out XElement? docs))
        {
            return [$"{id} has no documentation"];
        }

        string[] described = [.. docs.Elements("param").Where(HasText).Select(p => p.Attribute("name")!.Value)];
        IEnumerable<string> problems = method.GetParameters()
            .Where(p => !described.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => $"{id} does not describe {p.Name}");
        if (!docs.Elements("exception").Any(HasText))
        {
            problems = problems.Append($"{id} names no exception");
        }

        return ReturnsSomething(method) && !docs.Elements("returns").Any(HasText) ? problems.Append($"{id} does not say what it returns") : problems;
    }

    private static bool ReturnsSomething(MethodInfo method) =>
        method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask);

    private static bool HasText(XElement element) => element.Value.Trim().Length > 0;

    private static IEnumerable<KeyValuePair<string, XElement>> ReadMembers(Assembly assembly) =>
        XElement.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Attribute("name")!.Value[2..].StartsWith(Product.NameOf(assembly), StringComparison.Ordinal))
            .Select(m => KeyValuePair.Create(m.Attribute("name")!.Value, m));
}
