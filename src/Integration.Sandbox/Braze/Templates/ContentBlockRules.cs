using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a content block, in its words. Liquid is not parsed here.</summary>
internal static partial class ContentBlockRules
{
    private const int NameLimit = 100;
    private const int DescriptionLimit = 250;
    private const int ContentLimit = 50 * 1024;

    public static string? Problem(JsonObject body, string? currentName) =>
        NameProblem(body) ?? ContentProblem(body, currentName) ?? DescriptionProblem(body) ?? StateProblem(body["state"]);

    private static string? NameProblem(JsonObject body)
    {
        if (!body.ContainsKey("name"))
        {
            return null;
        }

        return WireJson.Text(body["name"]) switch
        {
            null => "Content Block name cannot be blank",
            { } blank when string.IsNullOrWhiteSpace(blank) => "Content Block name cannot be blank",
            { Length: >= NameLimit } => "Content Block name must be shorter than 100 characters",
            { } name => Slug().IsMatch(name) ? null : "Content Block name can only contain alphanumeric characters",
        };
    }

    private static string? ContentProblem(JsonObject body, string? currentName)
    {
        if (!body.ContainsKey("content"))
        {
            return null;
        }

        if (body["content"] is { } node && node.GetValueKind() != JsonValueKind.String)
        {
            return "Content must be a string";
        }

        string? name = WireJson.Text(body["name"]) ?? currentName;
        return WireJson.Text(body["content"]) switch
        {
            { } content when string.IsNullOrWhiteSpace(content) => "Content cannot be blank",
            null => "Content cannot be blank",
            { } content when Encoding.UTF8.GetByteCount(content) >= ContentLimit => "Content must be smaller than 50kb",
            { } content when name is not null && LiquidReferences.Of(content).Contains(name) => "Content Block cannot be referenced within itself",
            _ => null,
        };
    }

    private static string? DescriptionProblem(JsonObject body)
    {
        if (!body.ContainsKey("description"))
        {
            return null;
        }

        if (body["description"] is { } node && node.GetValueKind() != JsonValueKind.String)
        {
            return "Content Block description must be a string";
        }

        return WireJson.Text(body["description"]) switch
        {
            { Length: >= DescriptionLimit } => "Content Block description must be shorter than 250 characters",
            { } text when !string.IsNullOrWhiteSpace(text) => null,
            _ => "Content Block description cannot be blank",
        };
    }

    private static string? StateProblem(JsonNode? state) =>
        state is null || WireJson.Text(state) is "active" or "draft" ? null : "Content Block state must be either active or draft";

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
