using System.Text.Json;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// The <c>errors</c> member in whatever shape it comes: Core sends <c>code</c> and <c>message</c>, Connect adds <c>type</c>, <c>raw_message</c>
/// and <c>stack_trace</c> or sends <c>error</c> alone, and the case of the names varies. <c>raw_message</c> and <c>stack_trace</c> may quote the request
/// or the vendor's code, so they are not read.
/// </summary>
internal readonly record struct SessionMError(string? Code, string? Type, string? Message)
{
    public static SessionMError Read(JsonElement? errors) => errors switch
    {
        { ValueKind: JsonValueKind.Object } element => FromObject(element),
        { ValueKind: JsonValueKind.String } element => new(null, null, JsonText.Of(element)),
        { ValueKind: JsonValueKind.Array } element when element.GetArrayLength() > 0 => Read(element[0]),
        _ => default,
    };

    public static SessionMError ReadBody(ReadOnlySpan<byte> body) =>
        ReadEnvelope(body) is { } envelope && Member(envelope, "errors") is { } errors ? Read(errors) : default;

    /// <summary>The envelope's own status, where the body is an envelope.</summary>
    public static string? ReadStatus(ReadOnlySpan<byte> body) => ReadEnvelope(body) is { } envelope ? Text(envelope, "status") : null;

    public EnvelopeError ToEnvelope(string? status) => new(Code, Message ?? (status is null ? null : $"The envelope's status is '{status}'."));

    private static JsonElement? ReadEnvelope(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = new(body);
            JsonElement root = JsonElement.ParseValue(ref reader);
            return root.ValueKind == JsonValueKind.Object ? root : null;
        }
        catch (JsonException)
        {
            // HTML from a gateway, an empty body, or one cut off: the status then says all there is to say.
            return null;
        }
    }

    private static SessionMError FromObject(JsonElement element) =>
        new(Text(element, "code"), Text(element, "type"), Text(element, "message") ?? Text(element, "error"));

    private static string? Text(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } value => JsonText.Of(value),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    private static JsonElement? Member(JsonElement element, string name)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (string.Equals(JsonText.NameOf(property), name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
