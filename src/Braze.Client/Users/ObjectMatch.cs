using System.Text.Json;

namespace Braze.Client;

/// <summary>Picks an object out of an array of objects by one of its members.</summary>
public sealed class ObjectMatch : IJsonFragment
{
    /// <summary>Picks the object whose member <paramref name="key"/> equals <paramref name="value"/>.</summary>
    /// <param name="key">The member's name, at most 255 characters.</param>
    /// <param name="value">A string, a boolean or a number.</param>
    /// <exception cref="ArgumentException">The key breaks the rules of nested names, or the value is of another kind.</exception>
    public ObjectMatch(string key, AttributeValue value)
    {
        AttributeObject.ThrowIfInvalidName(key, nameof(key));
        Key = key;
        Value = new(AttributeValue.Scalar(value, "The identifying value of", key, nameof(value)));
    }

    /// <summary>The member's name.</summary>
    public string Key { get; }

    /// <summary>The member's value.</summary>
    public AttributeValue Value { get; }

    void IJsonFragment.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    internal void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(WireNames.IdentifierKey, Key);
        writer.WritePropertyName(WireNames.IdentifierValue);
        Value.Wire.WriteTo(writer);
    }
}
