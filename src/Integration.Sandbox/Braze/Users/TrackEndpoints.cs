using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary><c>POST /users/track</c>, and its two siblings of limited beta: one for backfills, one that waits.</summary>
internal sealed class TrackEndpoints(BrazeState state, BrazeSandboxOptions options) : BrazeEndpoints
{
    private const int MaxItems = 75;
    private const int MaxBulkItems = 1_000;
    private const int MaxBulkItemsOfUser = 100;
    private const int MaxBulkBytes = 2 * 1024 * 1024;

    private readonly TrackItems _items = new(state.Profiles, options.Tracked);
    private readonly TrackSync _sync = new(state.Profiles, options.Tracked);

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "users/track", Track),
        new(HttpMethod.Post, "users/track/bulk", TrackBulk) { Limit = new RateLimitGroup(50, TimeSpan.FromSeconds(1)), TooLargeStatus = 400 },
        new(HttpMethod.Post, "users/track/sync", _sync.Track) { Limit = new RateLimitGroup(500, TimeSpan.FromMinutes(1)) },
    ];

    private Reply Track(SandboxRequest request)
    {
        int[] counts = [.. TrackItems.Arrays.Select(array => (request.Body[array] as JsonArray)?.Count ?? 0)];
        int counted = options.TrackItemPolicy == TrackItemPolicy.PerArray ? counts.Max() : counts.Sum();
        return counted > MaxItems ? TooMany() : _items.Process(request);
    }

    private Reply TrackBulk(SandboxRequest request)
    {
        if (request.Bytes.Length > MaxBulkBytes)
        {
            return BrazeReply.Error(400, "Request body is too large");
        }

        List<JsonNode?> items = [.. TrackItems.Arrays.SelectMany(array => request.Body[array] as JsonArray ?? [])];
        return items.Count > MaxBulkItems || items.OfType<JsonObject>().CountBy(User).Any(user => user.Value > MaxBulkItemsOfUser)
            ? TooMany()
            : _items.Process(request);
    }

    // Who has several identifiers is one user; who cannot be read is refused by name later, and is nobody's hundred and first.
    private object User(JsonObject item) =>
        UserIdentity.OfItem(item).Identity is { } identity ? (object?)state.Profiles.Existing(identity) ?? identity : item;

    private static Reply TooMany() => BrazeReply.Error(400, "Max Input Length Exceeded");
}
