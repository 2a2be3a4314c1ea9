using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The value of a custom attribute: a text, a number, yes or no, a date, a list of texts, or JSON. <c>default</c> is null, which is sent as such.</summary>
/// <remarks>Which kinds an attribute takes is defined in SessionM. mParticle's integration sends every value as a text.</remarks>
[JsonConverter(typeof(CustomAttributeValueConverter))]
public readonly struct CustomAttributeValue : IEquatable<CustomAttributeValue>
{
    private readonly object? _value;

    private CustomAttributeValue(object? value) => _value = value;

    /// <summary>A text; <see langword="null"/> clears the attribute.</summary>
    public static implicit operator CustomAttributeValue(string? value) => new(value);

    /// <summary>A whole number.</summary>
    public static implicit operator CustomAttributeValue(long value) => new(value);

    /// <summary>A number.</summary>
    public static implicit operator CustomAttributeValue(decimal value) => new(value);

    /// <summary>Yes or no.</summary>
    public static implicit operator CustomAttributeValue(bool value) => new(value);

    /// <summary>A day, written <c>yyyy-MM-dd</c>.</summary>
    public static implicit operator CustomAttributeValue(DateOnly value) => new(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A moment, written in UTC as <c>yyyy-MM-ddTHH:mm:ssZ</c>; which form an attribute of type date takes is not documented.</summary>
    public static implicit operator CustomAttributeValue(DateTimeOffset value) =>
        new(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Compares two values.</summary>
    public static bool operator ==(CustomAttributeValue left, CustomAttributeValue right) => left.Equals(right);

    /// <summary>Compares two values.</summary>
    public static bool operator !=(CustomAttributeValue left, CustomAttributeValue right) => !left.Equals(right);

    /// <summary>A list of texts.</summary>
    /// <param name="values">The texts.</param>
    public static CustomAttributeValue FromList(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromJson(new JsonArray([.. values.Select(value => JsonValue.Create(value))]));
    }

    /// <summary>Any JSON, such as a list of objects. Copied.</summary>
    /// <param name="value">The JSON; <see langword="null"/> clears the attribute.</param>
    public static CustomAttributeValue FromJson(JsonNode? value) => new(value?.DeepClone());

    /// <summary>Whether it clears the attribute.</summary>
    internal bool IsNull => _value is null;

    /// <summary>The text, where it is one.</summary>
    internal string? Text => _value as string;

    /// <inheritdoc />
    public bool Equals(CustomAttributeValue other) =>
        _value is JsonNode node ? other._value is JsonNode otherNode && JsonNode.DeepEquals(node, otherNode) : Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CustomAttributeValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value is JsonNode node ? node.GetValueKind().GetHashCode() : _value?.GetHashCode() ?? 0;

    /// <summary>The kind alone; never the value.</summary>
    public override string ToString() => _value switch
    {
        null => "null",
        string => "text",
        bool => "boolean",
        JsonNode => "json",
        _ => "number",
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (_value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
        }
    }
}
