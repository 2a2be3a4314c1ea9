using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Figures of one variation in one channel on one day. Which there are depends on the channel; the page shows those of push.</summary>
public sealed class SendChannelStatistics
{
    /// <summary>The variation's name.</summary>
    [JsonPropertyName("variation_name")]
    public string? VariationName { get; set; }

    /// <summary>Messages sent.</summary>
    [JsonPropertyName("sent")]
    public long? Sent { get; set; }

    /// <summary>Messages delivered.</summary>
    [JsonPropertyName("delivered")]
    public long? Delivered { get; set; }

    /// <summary>Messages not delivered.</summary>
    [JsonPropertyName("undelivered")]
    public long? Undelivered { get; set; }

    /// <summary>Messages refused by the push service.</summary>
    [JsonPropertyName("delivery_failed")]
    public long? DeliveryFailed { get; set; }

    /// <summary>Opens by way of the message.</summary>
    [JsonPropertyName("direct_opens")]
    public long? DirectOpens { get; set; }

    /// <summary>All opens.</summary>
    [JsonPropertyName("total_opens")]
    public long? TotalOpens { get; set; }

    /// <summary>Bounces.</summary>
    [JsonPropertyName("bounces")]
    public long? Bounces { get; set; }

    /// <summary>Clicks on the message.</summary>
    [JsonPropertyName("body_clicks")]
    public long? BodyClicks { get; set; }

    /// <summary>Revenue in US dollars.</summary>
    [JsonPropertyName("revenue")]
    public decimal? Revenue { get; set; }

    /// <summary>Different users, of the whole campaign.</summary>
    [JsonPropertyName("unique_recipients")]
    public long? UniqueRecipients { get; set; }

    /// <summary>Conversions of the first conversion event.</summary>
    [JsonPropertyName("conversions")]
    public long? Conversions { get; set; }

    /// <summary>The same, counted on the day of the send.</summary>
    [JsonPropertyName("conversions_by_send_time")]
    public long? ConversionsBySendTime { get; set; }

    /// <summary>Conversions of the second conversion event.</summary>
    [JsonPropertyName("conversions1")]
    public long? Conversions1 { get; set; }

    /// <summary>The same, counted on the day of the send.</summary>
    [JsonPropertyName("conversions1_by_send_time")]
    public long? Conversions1BySendTime { get; set; }

    /// <summary>Conversions of the third conversion event.</summary>
    [JsonPropertyName("conversions2")]
    public long? Conversions2 { get; set; }

    /// <summary>The same, counted on the day of the send.</summary>
    [JsonPropertyName("conversions2_by_send_time")]
    public long? Conversions2BySendTime { get; set; }

    /// <summary>Conversions of the fourth conversion event.</summary>
    [JsonPropertyName("conversions3")]
    public long? Conversions3 { get; set; }

    /// <summary>The same, counted on the day of the send.</summary>
    [JsonPropertyName("conversions3_by_send_time")]
    public long? Conversions3BySendTime { get; set; }

    /// <summary>Members this class does not know: the figures of the other channels.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
