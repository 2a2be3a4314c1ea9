using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Integration.Http;

namespace Conventions;

/// <summary>The table of operations is the coverage list: each entry is complete, and proved by golden wire files.</summary>
public sealed partial class OperationTests
{
    private const string Response = ".response.json";
    private const string Request = ".request.json";

    /// <summary>Operations whose POST, PUT or PATCH has no body, each with the vendor's reason.</summary>
    private static readonly string[] WithoutRequestBody =
    [
        // The page shows a request without one.
        "cdi.integrations.sync",
    ];

    /// <summary>Operations whose successful answer has no body, each with the vendor's reason.</summary>
    private static readonly string[] WithoutResponseBody =
    [
        // Status 204.
        "scim.users.delete",

        // Status 202, of which the pages show no body.
        "campaigns.duplicate",
        "canvas.duplicate",

        // An empty object, the page says.
        "templates.webhook.translations.update",
    ];

    public static TheoryData<string> Tables() => [.. Product.Clients.Select(Product.NameOf)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void All_lists_every_operation_of_the_table(string client)
    {
        Type table = TableOf(client);

        Dictionary<string, Operation> declared = table.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(Operation))
            .ToDictionary(p => p.Name, p => (Operation)p.GetValue(null)!, StringComparer.Ordinal);

        Rule.Holds(
            declared,
            d => OperationsOf(client).Count(o => ReferenceEquals(o, d.Value)) is not 1 and int count ? [$"{table.Name}.{d.Key} is in All {count} times"] : [],
            $"list the operation once in {table.Name}.All: tests and documentation walk that list.");
        Rule.None(
            OperationsOf(client).Except(declared.Values).Select(o => $"'{o.Name}' is in {table.Name}.All only"),
            "give the operation a property of its own, by which the client and hosts name it.");
    }

    [Fact]
    public void Names_are_unique_dotted_lower_snake()
    {
        Operation[] all = [.. Product.Clients.SelectMany(c => OperationsOf(Product.NameOf(c)))];

        Rule.Holds(
            all.GroupBy(o => o.Name, StringComparer.Ordinal),
            FindNameProblems,
            "name an operation as the vendor's path reads, in lower_snake words joined by dots, for example users.track: telemetry and golden files use it.");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_operation_says_where_it_is_documented_and_what_may_be_repeated(string client) =>
        Rule.Holds(
            OperationsOf(client),
            FindGaps,
            "complete the entry in the table; the safety comes from what a second call does (CONTRIBUTING.md), never from the verb.");

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_operation_has_golden_wire_files(string client) =>
        Rule.Holds(
            OperationsOf(client),
            operation => FindGoldenProblems(client, operation),
            "write the file by hand from the vendor's page, not from our serializer's output, and hold the client to it in a test of the operation.");

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_golden_wire_file_belongs_to_an_operation(string client)
    {
        string[] expected = [.. OperationsOf(client).SelectMany(o => MayHaveRequest(o) ? [o.Name + Request, o.Name + Response] : new[] { o.Name + Response })];

        Rule.None(
            Repository.Files
                .Where(f => f.StartsWith(FolderOf(client), StringComparison.Ordinal))
                .Where(f => !expected.Contains(Path.GetFileName(f), StringComparer.Ordinal)),
            "name the file <operation>.request.json or <operation>.response.json after an entry of the table, or move it out of Golden/; a GET has no request file.");
    }

    private static IEnumerable<string> FindNameProblems(IGrouping<string, Operation> named)
    {
        if (!DottedSnake().IsMatch(named.Key))
        {
            yield return $"'{named.Key}' is not dotted lower_snake";
        }

        if (named.Count() > 1)
        {
            yield return $"'{named.Key}' names {named.Count()} operations";
        }
    }

    private static IEnumerable<string> FindGaps(Operation operation)
    {
        if (!operation.Documentation.IsAbsoluteUri || operation.Documentation.Scheme != Uri.UriSchemeHttps)
        {
            yield return $"{operation.Name}: the documentation is '{operation.Documentation}', not an absolute https address";
        }

        if (string.IsNullOrWhiteSpace(operation.LimitGroup))
        {
            yield return $"{operation.Name}: no limit group";
        }

        if (!Enum.IsDefined(operation.Safety))
        {
            yield return $"{operation.Name}: the safety {operation.Safety} is none of {string.Join(", ", Enum.GetNames<RetrySafety>())}";
        }

        if (operation.Method == HttpMethod.Get && operation.Safety != RetrySafety.Idempotent)
        {
            yield return $"{operation.Name}: reads, and is not {RetrySafety.Idempotent}";
        }
    }

    private static IEnumerable<string> FindGoldenProblems(string client, Operation operation)
    {
        string request = FolderOf(client) + operation.Name + Request;
        string response = FolderOf(client) + operation.Name + Response;
        string?[] problems =
        [
            NeedsRequest(operation) || File.Exists(Repository.PathOf(request)) ? FindProblem(request) : null,
            HasResponse(operation) ? FindProblem(response) : null,
        ];
        return problems.OfType<string>();
    }

    private static string? FindProblem(string file)
    {
        if (!File.Exists(Repository.PathOf(file)))
        {
            return $"{file} is missing";
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Repository.Read(file));
            return IsEmpty(document.RootElement) ? $"{file} holds nothing" : null;
        }
        catch (JsonException e)
        {
            return $"{file} is not JSON: {e.Message}";
        }
    }

    private static bool IsEmpty(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => !element.EnumerateObject().Any(),
        JsonValueKind.Array => element.GetArrayLength() == 0,
        _ => true,
    };

    private static bool NeedsRequest(Operation operation) => MayHaveRequest(operation) && operation.Method != HttpMethod.Delete;

    private static bool MayHaveRequest(Operation operation) =>
        operation.Method != HttpMethod.Get && !WithoutRequestBody.Contains(operation.Name, StringComparer.Ordinal);

    private static bool HasResponse(Operation operation) => !WithoutResponseBody.Contains(operation.Name, StringComparer.Ordinal);

    private static string FolderOf(string client) => $"tests/{client}.Tests/Golden/";

    private static Type TableOf(string client) => Assembly.Load(client).GetExportedTypes()
        .Single(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Operations", StringComparison.Ordinal));

    internal static IReadOnlyList<Operation> OperationsOf(string client) =>
        (IReadOnlyList<Operation>)TableOf(client).GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    [GeneratedRegex(@"^[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DottedSnake();
}
