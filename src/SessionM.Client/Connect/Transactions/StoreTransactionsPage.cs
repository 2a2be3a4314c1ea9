using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of a customer's purchases.</summary>
public sealed class StoreTransactionsPage : ConnectPayload
{
    /// <summary>How many purchases there are on all pages.</summary>
    [JsonPropertyName("total_records")]
    public long? TotalRecords { get; set; }

    /// <summary>The page's purchases; in which order is not documented.</summary>
    [JsonPropertyName("results")]
    [JsonConverter(typeof(LenientListConverter<StoreTransaction>))]
    public IReadOnlyList<StoreTransaction> Results { get; set; } = [];

    /// <summary>The token that leads to the next page; <see langword="null"/> or empty on the last one.</summary>
    [JsonPropertyName("pagination_token")]
    public string? PaginationToken { get; set; }

    /// <summary>How many purchases; never the customer.</summary>
    public override string ToString() => $"{Results.Count} of {TotalRecords} store transactions";
}
