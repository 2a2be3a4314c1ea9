using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The purchases of one day or hour.</summary>
public sealed class PurchaseQuantityPoint : DataPoint
{
    /// <summary>How many items were bought.</summary>
    [JsonPropertyName("purchase_quantity")]
    public long? PurchaseQuantity { get; set; }
}
