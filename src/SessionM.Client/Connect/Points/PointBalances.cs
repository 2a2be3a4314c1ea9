using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer's point accounts.</summary>
public sealed class PointBalances : ConnectPayload
{
    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>All accounts together.</summary>
    [JsonPropertyName("summary")]
    public PointSummary? Summary { get; set; }

    /// <summary>Each account.</summary>
    [JsonPropertyName("details")]
    [JsonConverter(typeof(LenientListConverter<PointBalance>))]
    public IReadOnlyList<PointBalance> Details { get; set; } = [];

    /// <summary>The account of an id. The case of Connect's ids varies, so it is ignored.</summary>
    /// <param name="pointAccountId">The account all customers have.</param>
    /// <returns>The account, or <see langword="null"/> when the answer does not hold it.</returns>
    public PointBalance? Find(string pointAccountId) =>
        Details.FirstOrDefault(account => string.Equals(account.PointAccountId, pointAccountId, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many accounts; never the customer.</summary>
    public override string ToString() => $"{Details.Count} point accounts";
}
