using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Reads and writes bodies as a server does: strictly, and without knowing the client's types.</summary>
internal static class WireJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // A member sent twice is a bug of the client that a vendor would hide by keeping one of the two.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Both vendors send readable text, not \u0027; nothing here ends up inside HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject? ParseObject(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            JsonObject? body = JsonNode.Parse(StrictUtf8.GetString(bytes.Span), documentOptions: Strict) as JsonObject;
            ThrowIfUnreadable(body);
            return body;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    public static byte[] Bytes(JsonNode node)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable))
        {
            node.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static int Size(JsonNode node) => Bytes(node).Length;

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool IsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;

    public static bool? Flag(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A number written without fraction or exponent; <c>1.0</c> is none.</summary>
    public static long? Integer(JsonNode? node) =>
        IsNumber(node) && long.TryParse(node!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static decimal? Number(JsonNode? node) =>
        IsNumber(node) && decimal.TryParse(node!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>A number node that converts to any numeric type, like one that came over the wire.</summary>
    public static JsonNode FromInteger(long value) => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;

    /// <summary>Half a surrogate pair passes the parser and throws only when the text is read.</summary>
    private static void ThrowIfUnreadable(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((_, JsonNode? value) in members)
                {
                    ThrowIfUnreadable(value);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    ThrowIfUnreadable(item);
                }

                break;
            default:
                _ = Text(node);
                break;
        }
    }
}
