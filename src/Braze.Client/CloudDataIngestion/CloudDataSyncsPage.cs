using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Up to ten syncs of an integration.</summary>
public sealed class CloudDataSyncsPage : CursorPage
{
    private List<CloudDataSync>? _results;

    /// <summary>The page's entries; empty, never null.</summary>
    [JsonPropertyName("results")]
    public List<CloudDataSync> Results
    {
        get => _results ??= [];
        set => _results = Elements.WithoutNulls(value);
    }
}
