using System.Text.Json;
using System.Text.Json.Serialization;

namespace AudienceExport;

/// <summary>What an audience trigger posts: the selected fields of a user, and the audiences that user entered or left.</summary>
internal sealed class LyticsTrigger
{
    [JsonPropertyName("data")]
    public LyticsData? Data { get; set; }
}

/// <summary>The selected fields, of which this sample needs one, and the events.</summary>
internal sealed class LyticsData
{
    [JsonPropertyName("segment_events")]
    public List<LyticsSegmentEvent>? SegmentEvents { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; set; }

    public string? TextOf(string field) =>
        Fields?.GetValueOrDefault(field) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;
}

/// <summary>One audience. The end of a membership that is open may be a date far in the future.</summary>
internal sealed class LyticsSegmentEvent
{
    [JsonPropertyName("event")]
    public string? Event { get; set; }

    [JsonPropertyName("slug")]
    public string? Slug { get; set; }

    [JsonPropertyName("enter")]
    public DateTimeOffset? Enter { get; set; }

    [JsonPropertyName("exit")]
    public DateTimeOffset? Exit { get; set; }
}

[JsonSerializable(typeof(LyticsTrigger))]
internal sealed partial class LyticsJson : JsonSerializerContext;
