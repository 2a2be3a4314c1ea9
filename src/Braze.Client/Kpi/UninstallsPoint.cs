using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The uninstalls of one day.</summary>
public sealed class UninstallsPoint : DataPoint
{
    /// <summary>How often an app was uninstalled.</summary>
    [JsonPropertyName("uninstalls")]
    public long? Uninstalls { get; set; }
}
