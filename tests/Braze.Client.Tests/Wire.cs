using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

/// <summary>What goes over the wire, as the serializer writes it.</summary>
internal static class Wire
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    public static readonly BrazeUser User = BrazeUser.External("u-1");

    public static string Text(TrackRequest request) => JsonSerializer.Serialize(request, BrazeRequestJson.Wire.TrackRequest);

    public static int Bytes(TrackRequest request) => Encoding.UTF8.GetByteCount(Text(request));

    public static JsonObject Json(TrackRequest request) => JsonNode.Parse(Text(request))!.AsObject();

    public static JsonObject Json(UserAttributes attributes) => Json(new TrackRequest { Attributes = { attributes } })["attributes"]![0]!.AsObject();

    public static JsonObject Json(TrackEvent trackEvent) => Json(new TrackRequest { Events = { trackEvent } })["events"]![0]!.AsObject();

    public static JsonObject Json(Purchase purchase) => Json(new TrackRequest { Purchases = { purchase } })["purchases"]![0]!.AsObject();

    public static string? Attribute(AttributeValue value) => Json(new UserAttributes(User) { ["x"] = value })["x"]?.ToJsonString();

    public static TrackResponse Response(string json) => JsonSerializer.Deserialize(json, BrazeResponseJson.Default.TrackResponse)!;

    public static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name));

    /// <summary>An operation's golden answer; nothing where the vendor documents no body.</summary>
    public static string GoldenAnswer(string operation) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Golden", $"{operation}.response.json")) ? Golden($"{operation}.response.json") : string.Empty;

    /// <summary>The same JSON in one spelling: members sorted by name, numbers with the digits they came with.</summary>
    public static string Canonical(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
