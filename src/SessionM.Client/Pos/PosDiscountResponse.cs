using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The discount of an offer that was locked or redeemed.</summary>
public sealed class PosDiscountResponse : SessionMResponse
{
    /// <summary>The discount. Put it into the transaction as it is.</summary>
    [JsonPropertyName("payload")]
    public PosDiscount? Discount { get; set; }
}
