using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the custom events' names.</summary>
public sealed class CustomEventNamePage : BrazeResponse
{
    private List<string>? _events = [];

    /// <summary>At most 250 names; empty, never null.</summary>
    [JsonPropertyName("events")]
    public List<string> Events
    {
        get => _events ??= [];
        set => _events = Elements.WithoutNulls(value);
    }
}
