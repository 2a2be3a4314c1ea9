using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Converts what a field is sent to what its type stores.</summary>
internal static class CatalogValues
{
    private const string Add = "$add";
    private const string Remove = "$remove";

    /// <returns>The stored value; <see langword="null"/> when it cannot be converted, which is not the same as the JSON null a field may have.</returns>
    public static JsonNode? Convert(JsonNode value, string type) => (type, value.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) => value.DeepClone(),
        ("string", JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => value.ToJsonString(),
        ("number", JsonValueKind.Number) => value.DeepClone(),
        ("number", JsonValueKind.String) => decimal.TryParse(WireJson.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => value.DeepClone(),
        ("boolean", JsonValueKind.String) => WireJson.Text(value) switch { "true" => true, "false" => false, _ => null },
        // Times come back in UTC, however they were sent.
        ("time", JsonValueKind.String) => BrazeTime.Parse(WireJson.Text(value)) is { } time ? BrazeTime.Milliseconds(time) : null,
        ("object", JsonValueKind.Object) => value.DeepClone(),
        ("array", JsonValueKind.Array) => value.DeepClone(),
        ("geo", JsonValueKind.Array) => IsPlace(value.AsArray()) ? value.DeepClone() : null,
        _ => null,
    };

    public static bool IsChange(JsonNode? value) => value is JsonObject { Count: > 0 } change && change.All(m => m.Key is Add or Remove);

    /// <returns>The stored array with elements added and removed; <see langword="null"/> when the field is none of arrays.</returns>
    public static JsonArray? Change(JsonNode? stored, JsonObject change, string type)
    {
        if (type != "array" || change.Any(m => m.Value is not JsonArray))
        {
            return null;
        }

        JsonArray removed = change[Remove] as JsonArray ?? [];
        IEnumerable<JsonNode?> kept = (stored as JsonArray ?? []).Concat(change[Add] as JsonArray ?? []);

        // Whether an element added twice is there twice is not documented; it is here.
        return [.. kept.Where(v => !removed.Any(r => JsonNode.DeepEquals(v, r))).Select(v => v?.DeepClone())];
    }

    private static bool IsPlace(JsonArray place) =>
        place.Count == 2 && WireJson.Number(place[0]) is >= -180 and <= 180 && WireJson.Number(place[1]) is >= -90 and <= 90;
}
