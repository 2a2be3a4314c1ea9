using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One point account of a customer.</summary>
public sealed class PointBalance
{
    /// <summary>The account's name.</summary>
    [JsonPropertyName("account_name")]
    public string? AccountName { get; set; }

    /// <summary>The customer's own account; empty where the customer has never used it.</summary>
    [JsonPropertyName("user_point_account_id")]
    public string? UserPointAccountId { get; set; }

    /// <summary>The account all customers have.</summary>
    [JsonPropertyName("point_account_id")]
    public string? PointAccountId { get; set; }

    /// <summary>The group of accounts; may be empty.</summary>
    [JsonPropertyName("grouping_label")]
    public string? GroupingLabel { get; set; }

    /// <summary>Points to spend.</summary>
    [JsonPropertyName("available_balance")]
    public decimal? AvailableBalance { get; set; }

    /// <summary>Points ever.</summary>
    [JsonPropertyName("life_time_value")]
    public decimal? LifeTimeValue { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
