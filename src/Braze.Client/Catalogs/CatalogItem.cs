using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>An item as Braze keeps it: its id, and a value for each field it has.</summary>
[JsonConverter(typeof(CatalogItemConverter))]
public sealed class CatalogItem
{
    private Dictionary<string, JsonElement>? _fields;

    /// <summary>The item's id.</summary>
    public string? Id { get; set; }

    /// <summary>The values by the field's name, in the letter case of the catalog; empty, never null.</summary>
    public Dictionary<string, JsonElement> Fields
    {
        get => _fields ??= new(StringComparer.Ordinal);
        set => _fields = value;
    }

    /// <summary>A field's text; <see langword="null"/> when the item has no such field or it is none.</summary>
    /// <param name="field">The field's name.</param>
    public string? GetString(string field) => Find(field, JsonValueKind.String) is { } value ? JsonText.Of(value) : null;

    /// <summary>A field's number, also when it comes as text; <see langword="null"/> when the item has no such field or it is none.</summary>
    /// <param name="field">The field's name.</param>
    public decimal? GetNumber(string field)
    {
        if (Find(field, JsonValueKind.Number) is { } number)
        {
            return number.TryGetDecimal(out decimal value) ? value : null;
        }

        return decimal.TryParse(GetString(field), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null;
    }

    /// <summary>A field's boolean; <see langword="null"/> when the item has no such field or it is none.</summary>
    /// <param name="field">The field's name.</param>
    public bool? GetBoolean(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Fields.TryGetValue(field, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
    }

    /// <summary>A field's moment, taken as UTC when it has no offset; <see langword="null"/> when the item has no such field or it is none.</summary>
    /// <param name="field">The field's name.</param>
    public DateTimeOffset? GetTime(string field) => BrazeDateConverter.Parse(GetString(field));

    private JsonElement? Find(string field, JsonValueKind kind)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Fields.TryGetValue(field, out JsonElement value) && value.ValueKind == kind ? value : null;
    }
}
