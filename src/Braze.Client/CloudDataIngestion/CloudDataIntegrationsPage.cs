using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Up to ten integrations.</summary>
public sealed class CloudDataIntegrationsPage : CursorPage
{
    private List<CloudDataIntegration>? _results;

    /// <summary>The page's entries; empty, never null.</summary>
    [JsonPropertyName("results")]
    public List<CloudDataIntegration> Results
    {
        get => _results ??= [];
        set => _results = Elements.WithoutNulls(value);
    }
}
