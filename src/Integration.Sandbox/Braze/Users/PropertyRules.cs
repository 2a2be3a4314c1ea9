using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What events and purchases may carry as properties.</summary>
internal static class PropertyRules
{
    private const string Invalid = "Invalid 'properties' field";

    public static string? Problem(JsonNode? properties, int maxBytes, ReadOnlySpan<string> reserved)
    {
        if (properties is null)
        {
            return null;
        }

        if (properties is not JsonObject members || WireJson.Size(members) > maxBytes)
        {
            return Invalid;
        }

        foreach ((string name, JsonNode? value) in members)
        {
            bool named = name.Length is > 0 and <= 255 && !name.StartsWith('$') && !reserved.Contains(name);
            if (!named || WireJson.Text(value) is { Length: > 255 })
            {
                return Invalid;
            }
        }

        return null;
    }
}
