using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What the requests of the exports have in common. The wording of the refusals is ours: Braze does not document its own.</summary>
internal static class ExportForm
{
    /// <summary>The texts of an array; null when it is absent.</summary>
    public static ISet<string>? Texts(JsonNode? node) =>
        node is JsonArray array ? array.Select(n => WireJson.Text(n)!).ToHashSet(StringComparer.Ordinal) : null;

    public static string? FieldsProblem(JsonObject body, bool required)
    {
        JsonNode? fields = body["fields_to_export"];
        if (fields is null && !required)
        {
            return null;
        }

        return IsTexts(fields) && fields!.AsArray().Count > 0 ? null : "'fields_to_export' must be an array of strings with at least one field";
    }

    public static string? CustomAttributesProblem(JsonObject body) => body["custom_attributes_to_export"] switch
    {
        null => null,
        JsonArray { Count: > 500 } => "'custom_attributes_to_export' may not contain more than 500 attributes",
        { } names => IsTexts(names) ? null : "'custom_attributes_to_export' must be an array of strings",
    };

    public static bool IsTexts(JsonNode? node) => node is JsonArray array && array.All(n => WireJson.Text(n) is { Length: > 0 });
}
