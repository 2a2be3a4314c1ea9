using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionM.Client;

/// <summary>What of a host's own JSON a vendor's error might quote.</summary>
internal static class JsonTexts
{
    /// <summary>Every text and number, at any depth.</summary>
    public static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value)),
        JsonArray items => items.SelectMany(In),
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => [value.ToString()],
        _ => [],
    };
}
