using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A campaign on one day.</summary>
public sealed class CampaignPoint : DataPoint
{
    private Dictionary<string, List<MessageStatistics>>? _messages = [];

    /// <summary>Receivers.</summary>
    [JsonPropertyName("unique_recipients")]
    public long? UniqueRecipients { get; set; }

    /// <summary>Revenue in US dollars.</summary>
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

    /// <summary>The figures of each channel's messages, by channel: <c>email</c>, <c>ios_push</c>, <c>trigger_in_app_message</c> and so on.</summary>
    [JsonPropertyName("messages")]
    public Dictionary<string, List<MessageStatistics>> Messages
    {
        get => _messages ??= [];
        set => _messages = Elements.WithoutNulls(value);
    }
}
