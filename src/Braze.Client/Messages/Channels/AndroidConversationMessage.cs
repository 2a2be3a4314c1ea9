using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A message of a conversation.</summary>
/// <param name="text">What was said.</param>
/// <param name="timestamp">When; written in whole seconds.</param>
/// <param name="personId">Who said it.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.</remarks>
public sealed class AndroidConversationMessage(string text, DateTimeOffset timestamp, string personId)
{
    /// <summary>What was said.</summary>
    [JsonPropertyName("text")]
    public string Text { get; } = RequiredText.Check(text, nameof(text));

    /// <summary>When.</summary>
    [JsonIgnore]
    public DateTimeOffset Timestamp { get; } = timestamp;

    /// <summary>Who said it.</summary>
    [JsonPropertyName("person_id")]
    public string PersonId { get; } = RequiredId.Check(personId, nameof(personId));

    [JsonInclude]
    [JsonPropertyName("timestamp")]
    internal long WrittenTimestamp => Timestamp.ToUnixTimeSeconds();
}
