using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What became of one offer that was to be issued.</summary>
public sealed class IssuedOffer
{
    private long? _failReason;

    /// <summary>The customer, as SessionM answered.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>The id of the customer's new copy: what <see cref="UserOffer.Id"/> is in the wallet. Calls take this object in its place.</summary>
    [JsonPropertyName("user_offer_id")]
    public string? UserOfferId { get; set; }

    /// <summary>The id of the version that was issued; it may be another than the one asked for.</summary>
    [JsonPropertyName("offer_id")]
    public string? OfferId { get; set; }

    /// <summary>The id all versions share.</summary>
    [JsonPropertyName("root_offer_id")]
    public string? RootOfferId { get; set; }

    /// <summary>Whether it waits for extended data, such as a third party's code: see <see cref="ISessionMOffers.UpdateAsync"/>. Until then the wallet leaves it out unless asked.</summary>
    [JsonPropertyName("pending_extended_data")]
    public bool? PendingExtendedData { get; set; }

    /// <summary>The <c>fail_reason</c> as sent.</summary>
    [JsonPropertyName("fail_reason")]
    public JsonElement? RawFailReason { get; set; }

    /// <summary>Why it was not issued. 0 and <see langword="null"/> mean it was (inferred); what other numbers mean is not documented.</summary>
    [JsonIgnore]
    public long? FailReason
    {
        get => _failReason ?? Client.FailReason.NumberOf(RawFailReason);
        set => _failReason = value;
    }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
