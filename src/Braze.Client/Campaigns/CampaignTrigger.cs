using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>An API-triggered campaign for named recipients.</summary>
/// <param name="campaignId">The campaign's API identifier, from its page in the dashboard.</param>
/// <exception cref="ArgumentException">The id is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_campaigns.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<CampaignTrigger>))]
public sealed class CampaignTrigger(string campaignId) : IWireRequest, ISchedulable, IIdentifiesPeople
{
    /// <summary>The campaign's API identifier.</summary>
    public string CampaignId { get; } = RequiredId.Check(campaignId, nameof(campaignId));

    /// <summary>Groups sends in analytics; made beforehand. It does not protect against sending twice. Printable ASCII, at most 64 characters.</summary>
    public string? SendId { get; set; }

    /// <summary>Values for every recipient's <c>{{api_trigger_properties.${name}}}</c>. At most 50 KB of JSON.</summary>
    public PropertyObject TriggerProperties { get; } = new();

    /// <summary>Who receives it; 1 to 50. With a target audience in the dashboard only users in both receive it.</summary>
    public List<Recipient> Recipients { get; } = [];

    /// <summary>Which of the recipients receive it. It never adds anyone; for everyone it lets through there is <see cref="CampaignBroadcast.Audience"/>.</summary>
    public ConnectedAudience? Audience { get; set; }

    /// <summary>Files to attach to an e-mail; not for scheduled sends.</summary>
    public List<MessageAttachment> Attachments { get; } = [];

    IEnumerable<string> IIdentifiesPeople.Identifiers => Recipients.SelectMany(recipient => recipient.User.Identifiers);

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        if (Attachments.Count > 0)
        {
            writer.WriteStartArray(SendNames.Attachments);
            foreach (MessageAttachment attachment in Attachments)
            {
                attachment.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    void ISchedulable.WriteScheduledMembers(Utf8JsonWriter writer) => WriteMembers(writer);

    internal void ThrowIfInvalid(string parameterName)
    {
        RecipientList.ThrowIfInvalid(Recipients, parameterName);
        SendNames.ThrowIfInvalidSendId(SendId, parameterName);
        for (int i = 0; i < Attachments.Count; i++)
        {
            string? problem = Attachments[i] is null ? "it is null" : Attachments[i].FindProblem();
            if (problem is not null)
            {
                throw new ArgumentException($"Attachment {i} cannot be sent: {problem}.", parameterName);
            }
        }
    }

    internal void ThrowIfNotSchedulable(string parameterName)
    {
        ThrowIfInvalid(parameterName);
        if (Attachments.Count > 0)
        {
            throw new ArgumentException("The campaign has attachments; Braze takes them only with an immediate send.", parameterName);
        }
    }

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(SendNames.CampaignId, CampaignId);
        SendNames.WriteSendId(writer, SendId);
        Client.TriggerProperties.Write(writer, SendNames.TriggerProperties, TriggerProperties);
        SendNames.WriteAudience(writer, Audience);
        SendNames.WriteRecipients(writer, Recipients);
    }
}
