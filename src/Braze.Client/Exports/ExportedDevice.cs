using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A device of the user. Which ids there are depends on the platform and on what the app collects.</summary>
public sealed class ExportedDevice
{
    /// <summary>The model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; set; }

    /// <summary>The operating system.</summary>
    [JsonPropertyName("os")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? OperatingSystem { get; set; }

    /// <summary>The mobile network.</summary>
    [JsonPropertyName("carrier")]
    public string? Carrier { get; set; }

    /// <summary>Braze's id of the device.</summary>
    [JsonPropertyName("device_id")]
    public string? DeviceId { get; set; }

    /// <summary>Apple's id for the vendor.</summary>
    [JsonPropertyName("idfv")]
    public string? Idfv { get; set; }

    /// <summary>Apple's id for advertising.</summary>
    [JsonPropertyName("idfa")]
    public string? Idfa { get; set; }

    /// <summary>Google's id for advertising.</summary>
    [JsonPropertyName("google_ad_id")]
    public string? GoogleAdId { get; set; }

    /// <summary>Roku's id for advertising.</summary>
    [JsonPropertyName("roku_ad_id")]
    public string? RokuAdId { get; set; }

    /// <summary>Whether the device allows ad tracking.</summary>
    [JsonPropertyName("ad_tracking_enabled")]
    public bool? AdTrackingEnabled { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
