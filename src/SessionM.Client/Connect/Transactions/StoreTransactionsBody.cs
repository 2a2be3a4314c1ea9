using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>get_store_transactions</c>.</summary>
internal sealed record StoreTransactionsBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("pagination_token")] string? PaginationToken) : IIdentifiesPeople
{
    // The serializer writes extension data of this type alone correctly.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    public static StoreTransactionsBody Of(string retailerId, StoreTransactionsRequest request) =>
        new(retailerId, request.UserId, request.PaginationToken) { AdditionalMembers = MembersOf(request.AdditionalMembers) };

    /// <summary>The call; never the customer.</summary>
    public override string ToString() => "store transactions";

    private static Dictionary<string, JsonElement>? MembersOf(JsonObject? members) =>
        members is null ? null : JsonElement.Parse(members.ToJsonString()).EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
}
