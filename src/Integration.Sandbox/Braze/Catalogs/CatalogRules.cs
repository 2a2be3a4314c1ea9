using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a catalog or its fields.</summary>
internal static partial class CatalogRules
{
    public const int MaxFields = 500;
    private const int MaxName = 250;
    private const int MaxDescription = 250;

    private static readonly string[] Types = ["string", "number", "boolean", "time", "object", "array", "geo"];

    public static CatalogError? Problem(JsonNode? node)
    {
        if (node is not JsonObject catalog)
        {
            return new CatalogError("catalog-array-invalid", "catalogs must be an array of objects", "catalogs");
        }

        string? name = WireJson.Text(catalog["name"]);
        if (name is { Length: > MaxName })
        {
            return new CatalogError("catalog-name-too-large", "The catalog name is longer than 250 characters", "name", name);
        }

        if (name is null || !IsName(name))
        {
            return new CatalogError("invalid-catalog-name", "The catalog name may hold letters, numbers, hyphens and underscores", "name", name ?? "");
        }

        if (WireJson.Text(catalog["description"]) is { Length: > MaxDescription })
        {
            return new CatalogError("description-too-long", "The description is longer than 250 characters", "description");
        }

        return FieldsProblem(catalog["fields"]) ?? IdProblem(catalog["fields"]!.AsArray());
    }

    public static CatalogError? FieldsProblem(JsonNode? node)
    {
        if (node is not JsonArray { Count: > 0 } fields || !fields.All(f => f is JsonObject field && WireJson.Text(field["name"]) is not null && WireJson.Text(field["type"]) is not null))
        {
            return new CatalogError("invalid-fields", "fields is not formatted correctly", "fields");
        }

        string[] names = [.. fields.Select(f => WireJson.Text(f!["name"])!)];
        return fields.Count > MaxFields ? new CatalogError("too-many-fields", "A catalog takes 500 fields", "fields")
            : names.FirstOrDefault(n => n.Length > MaxName) is { } large ? new CatalogError("field-names-too-large", "A field name is longer than 250 characters", "fields", large)
            : names.FirstOrDefault(n => !IsName(n)) is { } invalid ? new CatalogError("invalid-field-names", "Field names may hold letters, numbers, hyphens and underscores", "fields", invalid)
            : names.Distinct(StringComparer.Ordinal).Count() < names.Length ? new CatalogError("field-names-not-unique", "A field name is there twice", "fields")
            : fields.All(f => Types.Contains(WireJson.Text(f!["type"]), StringComparer.Ordinal)) ? null
            : new CatalogError("invalid-field-types", "A field type is not valid", "fields");
    }

    public static IEnumerable<CatalogField> ReadFields(JsonNode? fields) =>
        fields!.AsArray().Select(f => new CatalogField(WireJson.Text(f!["name"])!, WireJson.Text(f["type"])!));

    public static bool IsName(string name) => Slug().IsMatch(name);

    private static CatalogError? IdProblem(JsonArray fields) =>
        WireJson.Text(fields[0]!["name"]) == CatalogField.Id && WireJson.Text(fields[0]!["type"]) == "string"
            ? null
            : new CatalogError("id-not-first-column", "The first field must be id, a string", "fields");

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
