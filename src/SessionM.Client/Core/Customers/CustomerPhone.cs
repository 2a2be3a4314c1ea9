using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One of a customer's phone numbers. SessionM does not keep two customers from having the same number (observed on one tenant).</summary>
public sealed class CustomerPhone
{
    /// <summary>The number, in the form the tenant uses.</summary>
    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; set; }

    /// <summary>What kind of phone, for example <c>mobile</c>.</summary>
    [JsonPropertyName("phone_type")]
    public string? PhoneType { get; set; }

    /// <summary>How the number is preferred, for example <c>primary</c>; <see langword="null"/> when nothing was said.</summary>
    [JsonPropertyName("preference_flags")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string>? PreferenceFlags { get; set; }

    /// <summary>Whether the number is known to be the customer's.</summary>
    [JsonPropertyName("verified_ownership")]
    public bool? VerifiedOwnership { get; set; }

    /// <summary>Members SessionM sent that this class does not know; sent back when the number is used in an update.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The kind alone; never the number.</summary>
    public override string ToString() => $"phone of type '{PhoneType}'";
}
