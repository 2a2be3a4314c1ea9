using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A Banner for one placement and one user.</summary>
[Experimental("BRAZE003")]
public sealed class Banner
{
    private Dictionary<string, BannerProperty>? _properties;

    /// <summary>Its id, under which events are recorded.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The placement's id.</summary>
    [JsonPropertyName("placement_id")]
    public string? PlacementId { get; set; }

    /// <summary>Whether the user is in the control group.</summary>
    [JsonPropertyName("is_control")]
    public bool? IsControl { get; set; }

    /// <summary>Whether it comes from a test send.</summary>
    [JsonPropertyName("is_test_send")]
    public bool? IsTestSend { get; set; }

    /// <summary>After which moment not to show it, in seconds since 1970 in UTC; -1 for one that does not expire.</summary>
    [JsonPropertyName("expires_at")]
    public long? ExpiresAt { get; set; }

    /// <summary>What to show, by the names that the campaign gives; empty, never null.</summary>
    [JsonPropertyName("properties")]
    public Dictionary<string, BannerProperty> Properties
    {
        get => _properties ??= [];
        set => _properties = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether it is not to be shown any more.</summary>
    /// <param name="now">The moment to judge for.</param>
    public bool IsExpired(DateTimeOffset now) => ExpiresAt is >= 0 and { } seconds && now.ToUnixTimeSeconds() > seconds;
}
