using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A picture, video, sound or link of an offer.</summary>
public sealed class OfferMedia
{
    /// <summary>The value of <see cref="ContentType"/> for an image.</summary>
    public const long Image = 1;

    /// <summary>The value of <see cref="ContentType"/> for a video.</summary>
    public const long Video = 2;

    /// <summary>The value of <see cref="ContentType"/> for a sound.</summary>
    public const long Audio = 4;

    /// <summary>The value of <see cref="ContentType"/> for a web link.</summary>
    public const long WebLink = 5;

    /// <summary>The medium's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Where it is; text, because tenants enter it.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>The id of its category.</summary>
    [JsonPropertyName("category_id")]
    public string? CategoryId { get; set; }

    /// <summary>The name of its category, for example <c>Logo</c>; tenants choose it.</summary>
    [JsonPropertyName("category_name")]
    public string? CategoryName { get; set; }

    /// <summary>What it is; known values are the constants of this class, others occur.</summary>
    [JsonPropertyName("content_type")]
    public long? ContentType { get; set; }

    /// <summary>The language it is meant for.</summary>
    [JsonPropertyName("culture")]
    public string? Culture { get; set; }

    /// <summary>The offer version it belongs to.</summary>
    [JsonPropertyName("offer_id")]
    public string? OfferId { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
