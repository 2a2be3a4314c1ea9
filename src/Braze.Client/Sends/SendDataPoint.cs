using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One day of a send id.</summary>
public sealed class SendDataPoint
{
    private Dictionary<string, List<SendChannelStatistics>?>? _messages;

    /// <summary>The day; <see langword="null"/> also when it cannot be read.</summary>
    [JsonPropertyName("time")]
    [JsonConverter(typeof(LenientDayConverter))]
    public DateOnly? Time { get; set; }

    /// <summary>Figures by channel, for example <c>ios_push</c>, one entry for each variation.</summary>
    [JsonPropertyName("messages")]
    public Dictionary<string, List<SendChannelStatistics>?> Messages
    {
        get => _messages ??= [];
        set => _messages = value;
    }

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

    /// <summary>Different users.</summary>
    [JsonPropertyName("unique_recipients")]
    public long? UniqueRecipients { get; set; }

    /// <summary>Revenue in US dollars.</summary>
    [JsonPropertyName("revenue")]
    public decimal? Revenue { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
