using System.Globalization;
using System.Text.Json;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One tag of a customer: a counter or an expiring one, never both.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Count">How often it was set; <see langword="null"/> for an expiring tag or where the answer gave no number.</param>
/// <param name="Raw">What the answer said about the tag, in whatever form.</param>
public sealed record CustomerTag(string Name, long? Count, JsonElement Raw)
{
    internal static IReadOnlyList<CustomerTag> ReadAll(JsonElement? tags) => tags switch
    {
        { ValueKind: JsonValueKind.Object } map => [.. map.EnumerateObject().Select(p => From(JsonText.NameOf(p), CountOf(p.Value), p.Value)).OfType<CustomerTag>()],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(IsName).Select(e => From(JsonText.Of(e), count: null, e)).OfType<CustomerTag>()],
        _ => [],
    };

    private static CustomerTag? From(string? name, long? count, JsonElement raw) => name is null ? null : new CustomerTag(name, count, raw);

    private static bool IsName(JsonElement element) => element.ValueKind == JsonValueKind.String;

    private static long? CountOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long count) => count,
        JsonValueKind.String when long.TryParse(JsonText.Of(value), NumberStyles.None, CultureInfo.InvariantCulture, out long count) => count,
        JsonValueKind.Object when value.TryGetProperty("count", out JsonElement count) => CountOf(count),
        _ => null,
    };
}
