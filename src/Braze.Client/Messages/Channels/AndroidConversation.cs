using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A conversation an Android notification belongs to.</summary>
/// <param name="shortcutId">The sharing shortcut.</param>
/// <param name="replyPersonId">The person the message answers.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.</remarks>
public sealed class AndroidConversation(string shortcutId, string replyPersonId)
{
    /// <summary>The sharing shortcut.</summary>
    [JsonPropertyName("shortcut_id")]
    public string ShortcutId { get; } = RequiredId.Check(shortcutId, nameof(shortcutId));

    /// <summary>The person the message answers.</summary>
    [JsonPropertyName("reply_person_id")]
    public string ReplyPersonId { get; } = RequiredId.Check(replyPersonId, nameof(replyPersonId));

    /// <summary>The messages.</summary>
    [JsonPropertyName("messages")]
    public List<AndroidConversationMessage> Messages { get; } = [];

    /// <summary>The people in it.</summary>
    [JsonPropertyName("persons")]
    public List<AndroidConversationPerson> Persons { get; } = [];
}
