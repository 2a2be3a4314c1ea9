using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Something that happened to a Banner.</summary>
[Experimental("BRAZE003")]
public sealed record BannerEvent
{
    private BannerEvent(string bannerId, string eventType, DateTimeOffset timestamp)
    {
        BannerId = RequiredId.Check(bannerId, nameof(bannerId));
        EventType = eventType;
        Timestamp = timestamp;
    }

    /// <summary>The Banner's id, as <see cref="Banner.Id"/> has it; not that of its placement.</summary>
    [JsonPropertyName("id")]
    public string BannerId { get; }

    /// <summary><c>impression</c>, <c>click</c> or <c>dismiss</c>.</summary>
    [JsonPropertyName("event_type")]
    public string EventType { get; }

    /// <summary>When it happened; sent in UTC.</summary>
    [JsonPropertyName("timestamp")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset Timestamp { get; }

    /// <summary>The user saw the Banner.</summary>
    /// <param name="bannerId">The Banner's id.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static BannerEvent Impression(string bannerId, DateTimeOffset at) => new(bannerId, "impression", at);

    /// <summary>The user clicked the Banner.</summary>
    /// <inheritdoc cref="Impression" path="/param | /exception"/>
    public static BannerEvent Click(string bannerId, DateTimeOffset at) => new(bannerId, "click", at);

    /// <summary>The user closed the Banner, and is not to see it again unless the campaign allows it.</summary>
    /// <inheritdoc cref="Impression" path="/param | /exception"/>
    public static BannerEvent Dismissal(string bannerId, DateTimeOffset at) => new(bannerId, "dismiss", at);
}
