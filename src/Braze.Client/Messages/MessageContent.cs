using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What is sent, in each channel that is to be used; at least one.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_messages.</remarks>
public sealed class MessageContent
{
    /// <summary>To Android devices.</summary>
    [JsonPropertyName("android_push")]
    public AndroidPushMessage? AndroidPush { get; set; }

    /// <summary>To Apple devices.</summary>
    [JsonPropertyName("apple_push")]
    public ApplePushMessage? ApplePush { get; set; }

    /// <summary>As a content card.</summary>
    [JsonPropertyName("content_card")]
    public ContentCardMessage? ContentCard { get; set; }

    /// <summary>By e-mail.</summary>
    [JsonPropertyName("email")]
    public EmailMessage? Email { get; set; }

    /// <summary>To Fire OS devices.</summary>
    [JsonPropertyName("kindle_push")]
    public KindlePushMessage? KindlePush { get; set; }

    /// <summary>To browsers.</summary>
    [JsonPropertyName("web_push")]
    public WebPushMessage? WebPush { get; set; }

    /// <summary>As a request to a server.</summary>
    [JsonPropertyName("webhook")]
    public WebhookMessage? Webhook { get; set; }

    /// <summary>By WhatsApp. The pages of scheduled messages do not list it; only immediate sends are known to take it.</summary>
    [JsonPropertyName("whats_app")]
    public WhatsAppMessage? WhatsApp { get; set; }

    /// <summary>By SMS.</summary>
    [JsonPropertyName("sms")]
    public SmsMessage? Sms { get; set; }

    /// <summary>The type alone; messages name people.</summary>
    public override string ToString() => nameof(MessageContent);

    internal void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, BrazeRequestJson.Wire.MessageContent);

    internal void ThrowIfInvalid(string? campaignId, string parameterName)
    {
        (string Name, ChannelMessage? Message)[] used = [.. Channels().Where(channel => channel.Message is not null)];
        if (used.Length == 0)
        {
            throw new ArgumentException("There is no message; set at least one channel.", parameterName);
        }

        foreach ((string name, ChannelMessage? message) in used)
        {
            string? problem = message!.FindProblem();
            if (problem is null && campaignId is not null && message.MessageVariationId is null)
            {
                problem = $"it has no {nameof(ChannelMessage.MessageVariationId)}, which a request with a campaign needs";
            }

            if (problem is not null)
            {
                throw new ArgumentException($"The {name} message cannot be sent: {problem}.", parameterName);
            }
        }
    }

    private (string Name, ChannelMessage? Message)[] Channels() =>
    [
        (nameof(AndroidPush), AndroidPush),
        (nameof(ApplePush), ApplePush),
        (nameof(ContentCard), ContentCard),
        (nameof(Email), Email),
        (nameof(KindlePush), KindlePush),
        (nameof(WebPush), WebPush),
        (nameof(Webhook), Webhook),
        (nameof(WhatsApp), WhatsApp),
        (nameof(Sms), Sms),
    ];
}
