using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the custom events.</summary>
public sealed class CustomEventPage : CursorPage
{
    private List<CustomEventDefinition>? _events = [];

    /// <summary>At most 50 custom events; empty, never null.</summary>
    [JsonPropertyName("events")]
    public List<CustomEventDefinition> Events
    {
        get => _events ??= [];
        set => _events = Elements.WithoutNulls(value);
    }
}
