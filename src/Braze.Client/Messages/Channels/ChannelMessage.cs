using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A message in one channel.</summary>
public abstract class ChannelMessage
{
    private protected ChannelMessage()
    {
    }

    /// <summary>The message variation of the campaign under which statistics count this message. Needed when the request names a campaign.</summary>
    [JsonPropertyName("message_variation_id")]
    public string? MessageVariationId { get; set; }

    /// <summary>Why Braze would refuse the message, as a clause; null when nothing is known against it.</summary>
    internal virtual string? FindProblem() => null;
}
