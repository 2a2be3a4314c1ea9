using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A customer's timelines, by SessionM id and by external id.</summary>
/// <remarks>Assumed: entries come oldest first, <c>since</c> leaves out its own moment, several event types are joined by commas, and <c>count</c> is that of the answer.</remarks>
internal sealed class TimelineEndpoints(SessionMState state)
{
    private const int MaxCount = 1000;
    private const string ById = "priv/v1/apps/{api_key}/users/{user_id}/timelines/{timeline_name}";
    private const string ByExternalId = "priv/v1/apps/{api_key}/external/users/{external_id}/timelines/{timeline_name}";
    private const string StreamId = "7e000000-0000-4000-8000-000000000001";

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, ById, r => Get(r, state.Users.Named(r.PathValue("user_id")))),
        new(HttpMethod.Get, ByExternalId, r => Get(r, state.Users.NamedExternally(r.PathValue("external_id")))),
    ];

    private Reply Get(SandboxRequest request, SandboxUser? user)
    {
        if (user is null)
        {
            return CoreReply.UserNotFound();
        }

        string timeline = request.PathValue("timeline_name");
        if (!state.Timelines.Has(timeline))
        {
            return CoreReply.Error(404, "not_found", "Timeline not found");
        }

        if (!TryRead(request, "count", out long? count) || count is < 1 or > MaxCount || !TryRead(request, "since", out long? since))
        {
            return CoreReply.Refused("argument_error", $"count must be from 1 to {MaxCount}, and since a timestamp");
        }

        string[] types = request.QueryValue("event_types")?.Split(',') ?? [];
        SandboxTimelineEvent[] entries =
        [
            .. state.Timelines.Of(user.UserId, timeline)
                .Where(entry => since is null || Timestamp(entry) > since)
                .Where(entry => types.Length == 0 || types.Contains(entry.Type, StringComparer.Ordinal))
                .Take((int)(count ?? MaxCount)),
        ];
        return Reply.Json(200, new JsonObject
        {
            ["status"] = "ok",
            ["result"] = new JsonArray([.. entries.Select(Show)]),
            ["count"] = entries.Length,
            ["event_types"] = new JsonArray([.. entries.Select(entry => entry.Type).Distinct(StringComparer.Ordinal).Select(ShowType)]),
        });
    }

    private JsonObject Show(SandboxTimelineEvent entry) => new()
    {
        ["event_stream_stream_id"] = StreamId,
        ["event_stream_event_category_id"] = 1,
        ["event_stream_event_type_id"] = state.Timelines.TypeIdOf(entry.Type),
        ["target_id"] = 1,
        ["timestamp"] = Timestamp(entry),
        ["created_at"] = Timestamp(entry),
        ["event_stream_payload"] = entry.Payload.DeepClone(),
        ["contexts"] = new JsonArray(),
    };

    private JsonObject ShowType(string type) => new()
    {
        ["id"] = state.Timelines.TypeIdOf(type),
        ["name"] = type.Replace('_', ' '),
        ["slug"] = type,
        ["event_stream_event_category_id"] = 1,
        ["event_stream_stream_id"] = 1,
    };

    private long Timestamp(SandboxTimelineEvent entry) => state.Timelines.CountsSeconds ? entry.At.ToUnixTimeSeconds() : entry.At.ToUnixTimeMilliseconds();

    private static bool TryRead(SandboxRequest request, string name, out long? value)
    {
        value = null;
        if (request.QueryValue(name) is not { } text)
        {
            return true;
        }

        bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        value = number;
        return isNumber;
    }
}
