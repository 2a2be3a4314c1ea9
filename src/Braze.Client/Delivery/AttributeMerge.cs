using System.Text.Json;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Makes of two attribute objects of one user the one that does what they do one after the other. Where Braze would do something else with it, or where its
/// pages do not say, there is no such object and both are sent.
/// </summary>
internal static class AttributeMerge
{
    // How the object is to be read. Two objects that differ in one of them mean different things by their attributes.
    private static readonly string[] Switches = ["_update_existing_only", "_merge_objects"];

    // Lists of which the pages do not say what a second one does, and accounts of which they do not say whether they are replaced as a whole.
    private static readonly string[] NeverMerged = ["push_token_import", "push_tokens", "subscription_groups", "facebook", "twitter"];

    public static QueuedTrackItem? TryMerge(QueuedTrackItem earlier, QueuedTrackItem later)
    {
        using JsonDocument first = JsonDocument.Parse(earlier.Json);
        using JsonDocument second = JsonDocument.Parse(later.Json);
        if (!AreAlike(first.RootElement, second.RootElement))
        {
            return null;
        }

        bool merges = second.RootElement.TryGetProperty("_merge_objects", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
        return EncodedJson.TryOf((First: first.RootElement, Second: second.RootElement, Merges: merges), TryWrite) is { } json
            // Nothing but what counted or added before counts or adds now; the newer value may have replaced it.
            ? new QueuedTrackItem(TrackItemKind.Attributes, later.User, json, (earlier.IsRepeatable && later.IsRepeatable) || IsRepeatable(json))
            : null;
    }

    /// <summary>Whether nothing in it counts up or adds objects.</summary>
    public static bool IsRepeatable(JsonElement attributes) =>
        attributes.EnumerateObject().All(member => OperationOf(member.Value) is not (AttributeOperation.Increment or AttributeOperation.AddsObjects));

    private static bool IsRepeatable(byte[] attributes)
    {
        using JsonDocument document = JsonDocument.Parse(attributes);
        return IsRepeatable(document.RootElement);
    }

    /// <summary>What one attribute's JSON asks for. What looks like an operation and is none we write is treated as one that cannot be merged.</summary>
    public static AttributeOperation OperationOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return AttributeOperation.Set;
        }

        JsonProperty[] members = [.. value.EnumerateObject()];
        if (members is [{ Name: "inc", Value.ValueKind: JsonValueKind.Number }])
        {
            return AttributeOperation.Increment;
        }

        if (members.Length > 0 && Array.TrueForAll(members, member => member.Name is "add" or "remove" && IsListOfTexts(member.Value)))
        {
            return AttributeOperation.ChangeArray;
        }

        if (Array.Exists(members, member => member.Name == "$add"))
        {
            return AttributeOperation.AddsObjects;
        }

        return Array.Exists(members, member => member.Name is "inc" or "add" or "remove" or "$update" or "$remove")
            ? AttributeOperation.ChangeObjects
            : AttributeOperation.Set;
    }

    private static bool IsListOfTexts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String);

    private static bool AreAlike(JsonElement first, JsonElement second) =>
        Array.TrueForAll(Switches, name => JsonElement.DeepEquals(MemberOf(first, name), MemberOf(second, name)))
        && Array.TrueForAll(NeverMerged, name => !(first.TryGetProperty(name, out _) && second.TryGetProperty(name, out _)));

    private static JsonElement MemberOf(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value : NoValue;

    private static JsonElement NoValue { get; } = JsonElement.Parse("null");

    private static bool TryWrite((JsonElement First, JsonElement Second, bool Merges) objects, Utf8JsonWriter writer)
    {
        (JsonElement first, JsonElement second, bool merges) = objects;
        writer.WriteStartObject();
        foreach (JsonProperty member in first.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (!second.TryGetProperty(member.Name, out JsonElement newer))
            {
                member.Value.WriteTo(writer);
            }
            else if (!TryWriteBoth(writer, member.Value, newer, merges))
            {
                return false;
            }
        }

        foreach (JsonProperty member in second.EnumerateObject().Where(member => !first.TryGetProperty(member.Name, out _)))
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteBoth(Utf8JsonWriter writer, JsonElement older, JsonElement newer, bool merges)
    {
        switch (OperationOf(newer))
        {
            case AttributeOperation.Set when !(merges && newer.ValueKind == JsonValueKind.Object):
                newer.WriteTo(writer);
                return true;
            case AttributeOperation.Increment when OperationOf(older) == AttributeOperation.Increment:
                return TryWriteSum(writer, older, newer);
            case AttributeOperation.ChangeArray when OperationOf(older) == AttributeOperation.ChangeArray:
                WriteChange(writer, older, newer);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteSum(Utf8JsonWriter writer, JsonElement older, JsonElement newer)
    {
        if (!older.GetProperty("inc").TryGetInt64(out long first) || !newer.GetProperty("inc").TryGetInt64(out long second))
        {
            return false;
        }

        Int128 sum = (Int128)first + second;
        if (sum < long.MinValue || sum > long.MaxValue)
        {
            return false;
        }

        writer.WriteStartObject();
        writer.WriteNumber("inc", (long)sum);
        writer.WriteEndObject();
        return true;
    }

    /// <summary>What was said last of an element stands; an element added again moves to the end, as it does in Braze.</summary>
    private static void WriteChange(Utf8JsonWriter writer, JsonElement older, JsonElement newer)
    {
        string[] added = Texts(newer, "add");
        string[] removed = Texts(newer, "remove");
        writer.WriteStartObject();
        WriteTexts(writer, WireNames.Add, [.. Texts(older, "add").Except([.. added, .. removed], StringComparer.Ordinal), .. added]);
        WriteTexts(writer, WireNames.Remove, [.. Texts(older, "remove").Except([.. added, .. removed], StringComparer.Ordinal), .. removed]);
        writer.WriteEndObject();
    }

    private static string[] Texts(JsonElement change, string name) =>
        change.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(element => element.GetString()!)] : [];

    private static void WriteTexts(Utf8JsonWriter writer, JsonEncodedText name, string[] texts)
    {
        if (texts.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
