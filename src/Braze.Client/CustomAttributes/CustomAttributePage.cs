using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the custom attributes.</summary>
public sealed class CustomAttributePage : CursorPage
{
    private List<CustomAttributeDefinition>? _attributes = [];

    /// <summary>At most 50 custom attributes; empty, never null.</summary>
    [JsonPropertyName("attributes")]
    public List<CustomAttributeDefinition> Attributes
    {
        get => _attributes ??= [];
        set => _attributes = Elements.WithoutNulls(value);
    }
}
