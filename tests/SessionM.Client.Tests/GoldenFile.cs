using System.Text.Json.Nodes;
using Integration.Http;

namespace SessionM.Client.Tests;

/// <summary>What goes over the wire for an operation, written by hand from the documented names.</summary>
internal static class GoldenFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f));

    public static string RequestName(Operation operation) => $"{operation.Name}.request.json";

    public static string ResponseName(Operation operation) => $"{operation.Name}.response.json";

    public static string Response(Operation operation) => File.ReadAllText(Path.Combine(Folder, ResponseName(operation)));

    public static void ShouldEqualRequest(Operation operation, string body)
    {
        string expected = File.ReadAllText(Path.Combine(Folder, RequestName(operation)));
        JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(expected)).Should().BeTrue("{0} sent {1}", operation.Name, body);
    }
}
