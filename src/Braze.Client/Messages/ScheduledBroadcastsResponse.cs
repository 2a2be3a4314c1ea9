using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What the dashboard has scheduled.</summary>
public sealed class ScheduledBroadcastsResponse : BrazeResponse
{
    /// <summary>Campaigns and canvases; one that recurs appears once, with its next time.</summary>
    [JsonPropertyName("scheduled_broadcasts")]
    public List<ScheduledBroadcast> ScheduledBroadcasts { get => field ??= []; set => field = Elements.WithoutNulls(value)!; } = [];
}
