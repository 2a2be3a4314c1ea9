using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>More about a transactional e-mail. Which members there are depends on its status.</summary>
/// <remarks>
/// Documented for the event postback; the answer to a send is only said to have such an object. A date that cannot be read is none, so that it
/// never turns a send into an exception. Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_transactional_message.
/// </remarks>
public sealed class TransactionalMetadata
{
    /// <summary>The id the host gave the send.</summary>
    [JsonPropertyName("external_send_id")]
    public string? ExternalSendId { get; set; }

    /// <summary>The campaign's API identifier.</summary>
    [JsonPropertyName("campaign_api_id")]
    public string? CampaignApiId { get; set; }

    /// <summary>When Braze received the request.</summary>
    [JsonPropertyName("received_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>When Braze queued it.</summary>
    [JsonPropertyName("enqueued_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? EnqueuedAt { get; set; }

    /// <summary>When Braze worked on it.</summary>
    [JsonPropertyName("executed_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? ExecutedAt { get; set; }

    /// <summary>When the e-mail went to the sending partner.</summary>
    [JsonPropertyName("sent_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When the sending partner had prepared it.</summary>
    [JsonPropertyName("processed_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>When the user's provider accepted it.</summary>
    [JsonPropertyName("delivered_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When the user's provider rejected it.</summary>
    [JsonPropertyName("bounced_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>When Braze gave up.</summary>
    [JsonPropertyName("aborted_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? AbortedAt { get; set; }

    /// <summary>Why it was aborted or bounced, in words of Braze or of the provider.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
