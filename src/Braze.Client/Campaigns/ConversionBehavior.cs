using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What counts as a conversion of a campaign.</summary>
public sealed class ConversionBehavior
{
    private List<string>? _appIds = [];

    /// <summary>What the user does, in Braze's words, for example <c>Makes Any Purchase</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The seconds within which it counts.</summary>
    [JsonPropertyName("window")]
    public long? Window { get; set; }

    /// <summary>The product to buy, for a specific purchase.</summary>
    [JsonPropertyName("product")]
    public string? Product { get; set; }

    /// <summary>The custom event to perform.</summary>
    [JsonPropertyName("custom_event_name")]
    public string? CustomEventName { get; set; }

    /// <summary>The apps to upgrade or use; empty for any app.</summary>
    [JsonPropertyName("app_ids")]
    public List<string> AppIds
    {
        get => _appIds ??= [];
        set => _appIds = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
