using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The preference centers of the workspace.</summary>
public sealed class PreferenceCentersResponse : BrazeResponse
{
    private List<PreferenceCenterSummary>? _preferenceCenters = [];

    /// <summary>The preference centers; empty, never null.</summary>
    [JsonPropertyName("preference_centers")]
    public List<PreferenceCenterSummary> PreferenceCenters
    {
        get => _preferenceCenters ??= [];
        set => _preferenceCenters = Elements.WithoutNulls(value);
    }
}
