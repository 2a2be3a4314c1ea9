using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Several customers.</summary>
public sealed class CustomersResponse : SessionMResponse
{
    /// <summary>The customers of a fetch of several. That the member is called so is inferred.</summary>
    [JsonPropertyName("users")]
    [JsonConverter(typeof(LenientListConverter<Customer>))]
    public IReadOnlyList<Customer> Users { get; set; } = [];

    /// <summary>The customers of a search for all.</summary>
    [JsonPropertyName("players")]
    [JsonConverter(typeof(LenientListConverter<Customer>))]
    public IReadOnlyList<Customer> Players { get; set; } = [];

    /// <summary>The customers under the name of a single one, should a fetch of several answer so.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientListConverter<Customer>))]
    public IReadOnlyList<Customer> User { get; set; } = [];

    /// <summary>The customers, whatever the answer called them.</summary>
    [JsonIgnore]
    public IReadOnlyList<Customer> Customers => Users.Count > 0 ? Users : Players.Count > 0 ? Players : User;
}
