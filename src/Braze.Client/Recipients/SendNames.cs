using System.Text.Json;

namespace Braze.Client;

/// <summary>The members that the sends have in common.</summary>
internal static class SendNames
{
    public static readonly JsonEncodedText CampaignId = JsonEncodedText.Encode("campaign_id");
    public static readonly JsonEncodedText CanvasId = JsonEncodedText.Encode("canvas_id");
    public static readonly JsonEncodedText TriggerProperties = JsonEncodedText.Encode("trigger_properties");
    public static readonly JsonEncodedText Context = JsonEncodedText.Encode("context");
    public static readonly JsonEncodedText Broadcast = JsonEncodedText.Encode("broadcast");
    public static readonly JsonEncodedText Attachments = JsonEncodedText.Encode("attachments");

    private const int MaxSendIdLength = 64;

    private static readonly JsonEncodedText SendId = JsonEncodedText.Encode("send_id");
    private static readonly JsonEncodedText Audience = JsonEncodedText.Encode("audience");
    private static readonly JsonEncodedText Recipients = JsonEncodedText.Encode("recipients");

    public static void WriteSendId(Utf8JsonWriter writer, string? sendId)
    {
        if (sendId is not null)
        {
            writer.WriteString(SendId, sendId);
        }
    }

    public static void WriteAudience(Utf8JsonWriter writer, ConnectedAudience? audience)
    {
        if (audience is not null)
        {
            writer.WritePropertyName(Audience);
            audience.WriteTo(writer);
        }
    }

    public static void WriteRecipients<TRecipient>(Utf8JsonWriter writer, List<TRecipient> recipients)
        where TRecipient : BrazeRecipient
    {
        writer.WriteStartArray(Recipients);
        for (int i = 0; i < recipients.Count; i++)
        {
            recipients[i].WriteTo(writer, i);
        }

        writer.WriteEndArray();
    }

    public static void ThrowIfInvalidSendId(string? sendId, string parameterName)
    {
        if (sendId is not null && (sendId.Length is 0 or > MaxSendIdLength || sendId.AsSpan().ContainsAnyExceptInRange(' ', '~')))
        {
            throw new ArgumentException($"SendId must have 1 to {MaxSendIdLength} ASCII characters.", parameterName);
        }
    }
}
