using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A relationship of two data objects, seen from one of them.</summary>
[Experimental("BRAZE001")]
public sealed class ObjectRelationship
{
    private Dictionary<string, JsonElement>? _attributes;

    /// <summary>The kind.</summary>
    [JsonPropertyName("rel_kind")]
    public string? RelKind { get; set; }

    /// <summary>The object it goes to, when the call was anchored at the source.</summary>
    [JsonPropertyName("to_data_object")]
    public DataObject? ToDataObject { get; set; }

    /// <summary>The object it comes from, when the call was anchored at the target.</summary>
    [JsonPropertyName("from_data_object")]
    public DataObject? FromDataObject { get; set; }

    /// <summary>The object at the other end, whichever end that is; <see langword="null"/> only if Braze sent none.</summary>
    [JsonIgnore]
    public DataObject? RelatedDataObject => ToDataObject ?? FromDataObject;

    /// <summary>The relationship's own values, not the object's, by the name of the field; empty, never null.</summary>
    [JsonPropertyName("attributes")]
    public Dictionary<string, JsonElement> Attributes
    {
        get => _attributes ??= new(StringComparer.Ordinal);
        set => _attributes = value;
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
