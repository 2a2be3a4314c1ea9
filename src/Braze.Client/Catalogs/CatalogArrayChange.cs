using System.Text.Json;

namespace Braze.Client;

/// <summary><c>{"$add": […], "$remove": […]}</c> on an array field.</summary>
internal sealed class CatalogArrayChange : IJsonFragment
{
    private readonly string[] _add;
    private readonly string[] _remove;

    public CatalogArrayChange(string[] add, string[] remove)
    {
        if (add.Length == 0 && remove.Length == 0)
        {
            throw new ArgumentException("There is nothing to add and nothing to remove.", nameof(add));
        }

        _add = add;
        _remove = remove;
    }

    public bool Adds => _add.Length > 0;

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteList(writer, WireNames.AddObjects, _add);
        WriteList(writer, WireNames.RemoveObjects, _remove);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
