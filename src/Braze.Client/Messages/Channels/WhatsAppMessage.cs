using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A WhatsApp message.</summary>
/// <param name="appId">Any app of the workspace, by its API identifier.</param>
/// <param name="subscriptionGroupId">The WhatsApp subscription group it is sent from.</param>
/// <param name="message">What it says; each kind of message is a type.</param>
/// <exception cref="ArgumentException">An id is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppMessage(string appId, string subscriptionGroupId, WhatsAppContent message) : ChannelMessage
{
    /// <summary>The app's API identifier.</summary>
    [JsonPropertyName("app_id")]
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    /// <summary>The subscription group.</summary>
    [JsonPropertyName("subscription_group_id")]
    public string SubscriptionGroupId { get; } = RequiredId.Check(subscriptionGroupId, nameof(subscriptionGroupId));

    /// <summary>What it says.</summary>
    [JsonPropertyName("message")]
    public WhatsAppContent Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    [JsonInclude]
    [JsonPropertyName("message_type")]
    internal string WrittenMessageType => Message.MessageType;

    internal override string? FindProblem() => Message.FindProblem();
}
