using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The container that every request to the point of sale comes in.</summary>
internal sealed record PosRequest<TPayload>(
    [property: JsonPropertyName("store_id")] string? StoreId,
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("request_id")] string RequestId,
    [property: JsonPropertyName("culture")] string? Culture,
    [property: JsonPropertyName("request_payload")] TPayload RequestPayload) : IIdentifiesPeople
    where TPayload : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => RequestPayload.Identifiers;

    /// <summary>The type alone.</summary>
    public override string ToString() => nameof(PosRequest<>);
}
