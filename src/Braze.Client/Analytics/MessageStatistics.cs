using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Figures of one message of a campaign or canvas. Which of them there are depends on the channel; the others are <see langword="null"/>.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/campaigns/get_campaign_analytics.</remarks>
public sealed class MessageStatistics
{
    /// <summary>The message's API identifier.</summary>
    [JsonPropertyName("variation_api_id")]
    public string? VariationApiId { get; set; }

    /// <summary>The variation's name (multivariate campaigns).</summary>
    [JsonPropertyName("variation_name")]
    public string? VariationName { get; set; }

    /// <summary>Messages sent.</summary>
    [JsonPropertyName("sent")]
    public long? Sent { get; set; }

    /// <summary>Messages delivered.</summary>
    [JsonPropertyName("delivered")]
    public long? Delivered { get; set; }

    /// <summary>Messages that bounced (e-mail, push).</summary>
    [JsonPropertyName("bounces")]
    public long? Bounces { get; set; }

    /// <summary>Webhooks that failed.</summary>
    [JsonPropertyName("errors")]
    public long? Errors { get; set; }

    /// <summary>Deliveries that failed (WhatsApp).</summary>
    [JsonPropertyName("failed")]
    public long? Failed { get; set; }

    /// <summary>Messages opened (WhatsApp).</summary>
    [JsonPropertyName("read")]
    public long? Read { get; set; }

    /// <summary>Opens (e-mail, push).</summary>
    [JsonPropertyName("opens")]
    public long? Opens { get; set; }

    /// <summary>Opens, at most one for each receiver (e-mail).</summary>
    [JsonPropertyName("unique_opens")]
    public long? UniqueOpens { get; set; }

    /// <summary>Opens by a tap on the notification (push).</summary>
    [JsonPropertyName("direct_opens")]
    public long? DirectOpens { get; set; }

    /// <summary>All opens (push).</summary>
    [JsonPropertyName("total_opens")]
    public long? TotalOpens { get; set; }

    /// <summary>All opens, direct ones included (push in canvases); the dashboard means only those that were not direct by the same name.</summary>
    [JsonPropertyName("influenced_opens")]
    public long? InfluencedOpens { get; set; }

    /// <summary>Clicks on the body of the notification (push).</summary>
    [JsonPropertyName("body_clicks")]
    public long? BodyClicks { get; set; }

    /// <summary>Clicks (e-mail, in-app messages, links that an SMS shortened).</summary>
    [JsonPropertyName("clicks")]
    public long? Clicks { get; set; }

    /// <summary>Clicks, at most one for each receiver (e-mail, content cards).</summary>
    [JsonPropertyName("unique_clicks")]
    public long? UniqueClicks { get; set; }

    /// <summary>Clicks on the first button (in-app messages).</summary>
    [JsonPropertyName("first_button_clicks")]
    public long? FirstButtonClicks { get; set; }

    /// <summary>Clicks on the second button (in-app messages).</summary>
    [JsonPropertyName("second_button_clicks")]
    public long? SecondButtonClicks { get; set; }

    /// <summary>All clicks (content cards).</summary>
    [JsonPropertyName("total_clicks")]
    public long? TotalClicks { get; set; }

    /// <summary>All dismissals (content cards).</summary>
    [JsonPropertyName("total_dismissals")]
    public long? TotalDismissals { get; set; }

    /// <summary>Dismissals, at most one for each receiver (content cards).</summary>
    [JsonPropertyName("unique_dismissals")]
    public long? UniqueDismissals { get; set; }

    /// <summary>Impressions (in-app messages).</summary>
    [JsonPropertyName("impressions")]
    public long? Impressions { get; set; }

    /// <summary>All impressions (content cards).</summary>
    [JsonPropertyName("total_impressions")]
    public long? TotalImpressions { get; set; }

    /// <summary>Impressions, at most one for each receiver (content cards).</summary>
    [JsonPropertyName("unique_impressions")]
    public long? UniqueImpressions { get; set; }

    /// <summary>Receivers who unsubscribed (e-mail).</summary>
    [JsonPropertyName("unsubscribes")]
    public long? Unsubscribes { get; set; }

    /// <summary>Messages reported as spam (e-mail).</summary>
    [JsonPropertyName("reported_spam")]
    public long? ReportedSpam { get; set; }

    /// <summary>Messages handed to the carrier (SMS).</summary>
    [JsonPropertyName("sent_to_carrier")]
    public long? SentToCarrier { get; set; }

    /// <summary>Messages the carrier rejected (SMS).</summary>
    [JsonPropertyName("rejected")]
    public long? Rejected { get; set; }

    /// <summary>Deliveries that failed (SMS).</summary>
    [JsonPropertyName("delivery_failed")]
    public long? DeliveryFailed { get; set; }

    /// <summary>Receivers who opted out (SMS).</summary>
    [JsonPropertyName("opt_out")]
    public long? OptOut { get; set; }

    /// <summary>Requests for help (SMS).</summary>
    [JsonPropertyName("help")]
    public long? Help { get; set; }

    /// <summary>Receivers (multivariate campaigns).</summary>
    [JsonPropertyName("unique_recipients")]
    public long? UniqueRecipients { get; set; }

    /// <summary>Users in the control group (multivariate campaigns).</summary>
    [JsonPropertyName("enrolled")]
    public long? Enrolled { get; set; }

    /// <summary>Revenue in US dollars (multivariate campaigns).</summary>
    [JsonPropertyName("revenue")]
    public decimal? Revenue { get; set; }

    /// <summary>Conversions by the first conversion event.</summary>
    [JsonPropertyName("conversions")]
    public long? Conversions { get; set; }

    /// <summary>Conversions by the first conversion event, on the day of the send.</summary>
    [JsonPropertyName("conversions_by_send_time")]
    public long? ConversionsBySendTime { get; set; }

    /// <summary>Conversions by the second conversion event.</summary>
    [JsonPropertyName("conversions1")]
    public long? Conversions1 { get; set; }

    /// <summary>Conversions by the second conversion event, on the day of the send.</summary>
    [JsonPropertyName("conversions1_by_send_time")]
    public long? Conversions1BySendTime { get; set; }

    /// <summary>Conversions by the third conversion event.</summary>
    [JsonPropertyName("conversions2")]
    public long? Conversions2 { get; set; }

    /// <summary>Conversions by the third conversion event, on the day of the send.</summary>
    [JsonPropertyName("conversions2_by_send_time")]
    public long? Conversions2BySendTime { get; set; }

    /// <summary>Conversions by the fourth conversion event.</summary>
    [JsonPropertyName("conversions3")]
    public long? Conversions3 { get; set; }

    /// <summary>Conversions by the fourth conversion event, on the day of the send.</summary>
    [JsonPropertyName("conversions3_by_send_time")]
    public long? Conversions3BySendTime { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
