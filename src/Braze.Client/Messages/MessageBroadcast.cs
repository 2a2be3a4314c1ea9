using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A message to <b>everyone</b> in a segment, everyone an audience lets through, or both.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_messages.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<MessageBroadcast>))]
public sealed class MessageBroadcast : MessageRequest
{
    /// <summary>To a segment.</summary>
    /// <param name="segmentId">The segment's API identifier.</param>
    /// <param name="audience">Only those in the segment this lets through.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MessageBroadcast(string segmentId, ConnectedAudience? audience = null)
    {
        SegmentId = RequiredId.Check(segmentId, nameof(segmentId));
        Audience = audience;
    }

    /// <summary>To everyone in the workspace a filter lets through.</summary>
    /// <param name="audience">The filter.</param>
    public MessageBroadcast(ConnectedAudience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        Audience = audience;
    }

    /// <summary>The segment; <see langword="null"/> for the whole workspace.</summary>
    public string? SegmentId { get; }

    /// <summary>The filter.</summary>
    public ConnectedAudience? Audience { get; }

    private protected override string? Segment => SegmentId;

    private protected override ConnectedAudience? Filter => Audience;

    private protected override void WriteReceivers(Utf8JsonWriter writer) => writer.WriteBoolean(SendNames.Broadcast, true);
}
