using System.Text.Json;

namespace Braze.Client;

/// <summary>A message whose content the host brings along, in contrast to a campaign of the dashboard.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_messages.</remarks>
public abstract class MessageRequest : IWireRequest, ISchedulable
{
    private static readonly JsonEncodedText SegmentIdName = JsonEncodedText.Encode("segment_id");
    private static readonly JsonEncodedText OverrideFrequencyCappingName = JsonEncodedText.Encode("override_frequency_capping");
    private static readonly JsonEncodedText OverrideMessagingLimitsName = JsonEncodedText.Encode("override_messaging_limits");
    private static readonly JsonEncodedText RecipientSubscriptionStateName = JsonEncodedText.Encode("recipient_subscription_state");
    private static readonly JsonEncodedText MessagesName = JsonEncodedText.Encode("messages");

    private protected MessageRequest()
    {
    }

    /// <summary>What to send.</summary>
    public MessageContent Messages { get; } = new();

    /// <summary>The campaign under which the dashboard counts it; then each message names a variation. Without one there are no statistics.</summary>
    public string? CampaignId { get; set; }

    /// <summary>Groups sends in analytics; made beforehand. It does not protect against sending twice. Printable ASCII, at most 64 characters.</summary>
    public string? SendId { get; set; }

    /// <summary>Sends also to users who have had their share of messages; Braze's default is no.</summary>
    /// <remarks>Immediate and scheduled sends have different names for it on the wire.</remarks>
    public bool? OverrideFrequencyCapping { get; set; }

    /// <summary>Whom of the recipients it may reach; Braze's default is the subscribed ones.</summary>
    public RecipientSubscriptionState? RecipientSubscriptionState { get; set; }

    /// <summary>The segment the receivers are in.</summary>
    private protected abstract string? Segment { get; }

    /// <summary>The filter the receivers pass.</summary>
    private protected abstract ConnectedAudience? Filter { get; }

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer, OverrideFrequencyCappingName);
        writer.WriteEndObject();
    }

    void ISchedulable.WriteScheduledMembers(Utf8JsonWriter writer) => WriteMembers(writer, OverrideMessagingLimitsName);

    internal virtual void ThrowIfInvalid(string parameterName)
    {
        SendNames.ThrowIfInvalidSendId(SendId, parameterName);
        Messages.ThrowIfInvalid(CampaignId, parameterName);
    }

    private protected abstract void WriteReceivers(Utf8JsonWriter writer);

    private void WriteMembers(Utf8JsonWriter writer, JsonEncodedText overrideName)
    {
        WriteReceivers(writer);
        OptionalWriter.WriteText(writer, SegmentIdName, Segment);
        SendNames.WriteAudience(writer, Filter);
        OptionalWriter.WriteText(writer, SendNames.CampaignId, CampaignId);
        SendNames.WriteSendId(writer, SendId);
        OptionalWriter.WriteBoolean(writer, overrideName, OverrideFrequencyCapping);
        OptionalWriter.WriteText(writer, RecipientSubscriptionStateName, RecipientSubscriptionState?.Value);
        writer.WritePropertyName(MessagesName);
        Messages.WriteTo(writer);
    }
}
