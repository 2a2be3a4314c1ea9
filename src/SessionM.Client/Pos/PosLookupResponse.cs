using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer and their offers, as the point of sale answers. Personal data: do not log.</summary>
/// <remarks>
/// The documentation says that the answer holds the offers, their reference ids and, with a transaction, their discounts; the names of its other members
/// could not be read. They are in <see cref="Payload"/>.
/// </remarks>
public sealed class PosLookupResponse : SessionMResponse
{
    private const string ReferenceId = "reference_id";

    private IReadOnlyList<PosDiscount>? _offers;

    /// <summary>The payload as sent.</summary>
    [JsonPropertyName("payload")]
    public JsonElement? Payload { get; set; }

    /// <summary>
    /// The offers: every object of the payload that has a <c>reference_id</c>, in the order sent. Amounts are there only where a transaction was given. One that
    /// cannot be read is left out, and still in <see cref="Payload"/>.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<PosDiscount> Offers
    {
        get => _offers ??= Payload is { } payload ? [.. Find(payload).Select(Read).OfType<PosDiscount>()] : [];
        set => _offers = value;
    }

    private static IEnumerable<JsonElement> Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when IsOffer(element) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Find(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Find),
        _ => [],
    };

    private static bool IsOffer(JsonElement element) =>
        element.EnumerateObject().Any(member => string.Equals(JsonText.NameOf(member), ReferenceId, StringComparison.OrdinalIgnoreCase));

    private static PosDiscount? Read(JsonElement offer)
    {
        try
        {
            return offer.Deserialize(SessionMResponseJson.Default.PosDiscount);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
