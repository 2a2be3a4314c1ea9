using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The names the workspace has recorded, taken from what its profiles have now. What the dashboard adds, such as descriptions, is not there.</summary>
internal sealed class CustomDataEndpoints(BrazeState state, RateLimitGroup limit)
{
    private const int PageSize = 50;
    private const int NamePageSize = 250;
    private const int MaxArrayLength = 500;

    public IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "custom_attributes", Attributes) { Limit = limit },
        new(HttpMethod.Get, "events", Events) { Limit = limit },
        new(HttpMethod.Get, "events/list", r => Names(r, "events", EventNames)) { Limit = limit },
        new(HttpMethod.Get, "purchases/product_list", r => Names(r, "products", ProductIds)) { Limit = limit },
    ];

    private IEnumerable<string> EventNames => Sorted(state.Profiles.Records.SelectMany(p => p.Events).Select(e => e.Name));

    private IEnumerable<string> ProductIds => Sorted(state.Profiles.Records.SelectMany(p => p.Purchases).Select(p => p.ProductId));

    private Reply Attributes(SandboxRequest request)
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> custom = state.Profiles.Records.SelectMany(p => p.Attributes).Where(a => !ProfileFields.Contains(a.Key));
        return Cursored(request, "attributes", custom.DistinctBy(a => a.Key, StringComparer.Ordinal).OrderBy(a => a.Key, StringComparer.Ordinal).Select(Describe));
    }

    private Reply Events(SandboxRequest request) => Cursored(request, "events", EventNames.Select(name => new JsonObject
    {
        ["name"] = name,
        ["description"] = null,
        ["included_in_analytics_report"] = false,
        ["status"] = "Active",
        ["tag_names"] = new JsonArray(),
    }));

    private static Reply Cursored(SandboxRequest request, string name, IEnumerable<JsonNode> entries) => CursorPage.Skipped(request) is { } skipped
        ? CursorPage.Answer(request, name, [.. entries], skipped, PageSize)
        : BrazeReply.Error(400, "Invalid cursor");

    // How many products a page has is not documented; as many as names of events here.
    private static Reply Names(SandboxRequest request, string name, IEnumerable<string> names) => BrazeQuery.Page(request) is { } page
        ? BrazeReply.Success(200, new JsonObject { [name] = new JsonArray([.. BrazeQuery.OfPage(names, page, NamePageSize).Select(n => JsonValue.Create(n))]) })
        : BrazeReply.Error(400, "'page' must be a number");

    private static IOrderedEnumerable<string> Sorted(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static JsonObject Describe(KeyValuePair<string, JsonNode?> attribute) => new()
    {
        ["array_length"] = attribute.Value is JsonArray ? MaxArrayLength : null,
        ["data_type"] = TypeOf(attribute.Value!),
        ["description"] = null,
        ["name"] = attribute.Key,
        ["status"] = "Active",
        ["tag_names"] = new JsonArray(),
    };

    // Only the spelling of "Number" is documented.
    private static string TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => "Number",
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        JsonValueKind.Array => "Array",
        JsonValueKind.Object => "Object",
        _ => BrazeTime.Parse(WireJson.Text(value)) is null ? "String" : "Time",
    };
}
