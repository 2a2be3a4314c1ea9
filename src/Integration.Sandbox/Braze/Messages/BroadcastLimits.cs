using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The limits of sends to whole audiences: so many in all, and so many to one audience. Sends to named users do not count.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/api_limits. The headers tell the limit that is closer; which of the two Braze tells is not documented.</remarks>
internal sealed class BroadcastLimits : IRequestLimits
{
    private const int MaxInAll = 250;
    private const int MaxOfAudience = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly RateLimitGroup _all = new(MaxInAll, Window);
    private readonly Dictionary<string, RateLimitGroup> _audiences = new(StringComparer.Ordinal);
    private DateTimeOffset _end;

    public RateLimitCount? Count(SandboxRequest request)
    {
        if (request.Json is not { } body || !TriggerSend.IsBroadcast(body))
        {
            return null;
        }

        lock (_gate)
        {
            RateLimitCount inAll = _all.Peek(request.Now);
            if (inAll.Exceeded)
            {
                return inAll;
            }

            RateLimitCount ofAudience = Audience(body, inAll.Reset).Count(request.Now);
            if (ofAudience.Exceeded)
            {
                return ofAudience;
            }

            inAll = _all.Count(request.Now);
            return inAll.Remaining < ofAudience.Remaining ? inAll : ofAudience;
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _all.Reset();
            _audiences.Clear();
        }
    }

    private RateLimitGroup Audience(JsonObject body, DateTimeOffset end)
    {
        // What was counted in an earlier minute no longer matters, and would pile up.
        if (_end != end)
        {
            _end = end;
            _audiences.Clear();
        }

        string key = new JsonArray(
            WireJson.Text(body["campaign_id"]), WireJson.Text(body["canvas_id"]), WireJson.Text(body["segment_id"]), body["audience"]?.DeepClone()).ToJsonString();
        if (!_audiences.TryGetValue(key, out RateLimitGroup? group))
        {
            _audiences[key] = group = new RateLimitGroup(MaxOfAudience, Window);
        }

        return group;
    }
}
