using System.Text.Json;

namespace Braze.Client;

/// <summary><c>{"$add": […], "$update": […], "$remove": […]}</c> on an array of objects.</summary>
internal sealed class ObjectArrayChange : IJsonFragment
{
    private readonly AttributeObject[] _add;
    private readonly ObjectUpdate[] _update;
    private readonly ObjectMatch[] _remove;

    public ObjectArrayChange(AttributeObject[] add, ObjectUpdate[] update, ObjectMatch[] remove)
    {
        if (add.Length + update.Length + remove.Length == 0)
        {
            throw new ArgumentException("There is nothing to add, update or remove.", nameof(add));
        }

        _add = add;
        _update = update;
        _remove = remove;
    }

    public bool Adds => _add.Length > 0;

    public bool Updates => _update.Length > 0;

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteList(writer, WireNames.AddObjects, _add);
        WriteList(writer, WireNames.UpdateObjects, _update);
        WriteList(writer, WireNames.RemoveObjects, _remove);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, ReadOnlySpan<IJsonFragment> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (IJsonFragment item in items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
