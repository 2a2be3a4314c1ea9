using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client.AspNetCore;

/// <summary>More about a transactional e-mail. Which moments there are depends on the status of the postback.</summary>
/// <remarks>Source: https://www.braze.com/docs/user_guide/channels/transactional_email/tracking.</remarks>
public sealed class TransactionalPostbackMetadata
{
    /// <summary>The id the host gave the send.</summary>
    [JsonPropertyName("external_send_id")]
    public string? ExternalSendId { get; set; }

    /// <summary>The campaign's API identifier.</summary>
    [JsonPropertyName("campaign_api_id")]
    public string? CampaignApiId { get; set; }

    /// <summary>When Braze received the request; with <c>sent</c>.</summary>
    [JsonPropertyName("received_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>When Braze queued it; with <c>sent</c>.</summary>
    [JsonPropertyName("enqueued_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? EnqueuedAt { get; set; }

    /// <summary>When Braze worked on it; with <c>sent</c>.</summary>
    [JsonPropertyName("executed_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? ExecutedAt { get; set; }

    /// <summary>When the e-mail went to the sending partner; with <c>sent</c>.</summary>
    [JsonPropertyName("sent_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When the sending partner had prepared it; with <c>processed</c>.</summary>
    [JsonPropertyName("processed_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>When the user's provider accepted it; with <c>delivered</c>.</summary>
    [JsonPropertyName("delivered_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When the user's provider rejected it; with <c>bounced</c>.</summary>
    [JsonPropertyName("bounced_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>When Braze gave up; with <c>aborted</c>.</summary>
    [JsonPropertyName("aborted_at")]
    [JsonConverter(typeof(MomentConverter))]
    public DateTimeOffset? AbortedAt { get; set; }

    /// <summary>Why, with <c>aborted</c> and <c>bounced</c>, in words of Braze or of the provider; may name the address.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
