using System.Text.Json;

namespace Braze.Client;

/// <summary>Overwrites members of an object in an array of objects. It cannot delete a member.</summary>
public sealed class ObjectUpdate : IJsonFragment
{
    /// <summary>Overwrites members of the object whose member <paramref name="key"/> equals <paramref name="value"/>.</summary>
    /// <param name="key">The identifying member's name, at most 255 characters.</param>
    /// <param name="value">Its value: a string, a boolean or a number.</param>
    /// <param name="newObject">The members to overwrite or add.</param>
    /// <exception cref="ArgumentException">The key breaks the rules of nested names, the value is of another kind, or the object is null.</exception>
    public ObjectUpdate(string key, AttributeValue value, AttributeObject newObject)
    {
        ArgumentNullException.ThrowIfNull(newObject);
        Match = new ObjectMatch(key, value);
        NewObject = newObject;
    }

    /// <summary>Which object.</summary>
    public ObjectMatch Match { get; }

    /// <summary>The members to overwrite or add.</summary>
    public AttributeObject NewObject { get; }

    void IJsonFragment.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Match.WriteMembers(writer);
        writer.WritePropertyName(WireNames.NewObject);
        NewObject.WriteTo(writer);
        writer.WriteEndObject();
    }
}
