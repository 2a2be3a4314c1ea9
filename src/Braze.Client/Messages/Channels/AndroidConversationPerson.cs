using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A person in a conversation.</summary>
/// <param name="id">The person's identifier within the conversation.</param>
/// <param name="name">The name to show.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.</remarks>
public sealed class AndroidConversationPerson(string id, string name)
{
    /// <summary>The person's identifier within the conversation.</summary>
    [JsonPropertyName("id")]
    public string Id { get; } = RequiredId.Check(id, nameof(id));

    /// <summary>The name to show.</summary>
    [JsonPropertyName("name")]
    public string Name { get; } = RequiredText.Check(name, nameof(name));
}
