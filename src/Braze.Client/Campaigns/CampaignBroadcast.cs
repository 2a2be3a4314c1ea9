using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An API-triggered campaign for everyone it targets in the dashboard.</summary>
/// <param name="campaignId">The campaign's API identifier, from its page in the dashboard.</param>
/// <exception cref="ArgumentException">The id is empty.</exception>
[JsonConverter(typeof(WriteOnlyConverter<CampaignBroadcast>))]
public sealed class CampaignBroadcast(string campaignId) : IWireRequest, ISchedulable
{
    /// <summary>The campaign's API identifier.</summary>
    public string CampaignId { get; } = RequiredId.Check(campaignId, nameof(campaignId));

    /// <summary>Groups sends in analytics; Braze makes one when it is left out. Printable ASCII, at most 64 characters.</summary>
    public string? SendId { get; set; }

    /// <summary>Values for every receiver's <c>{{api_trigger_properties.${name}}}</c>. At most 50 KB of JSON.</summary>
    public PropertyObject TriggerProperties { get; } = new();

    /// <summary>A filter that narrows the audience.</summary>
    public ConnectedAudience? Audience { get; set; }

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    void ISchedulable.WriteScheduledMembers(Utf8JsonWriter writer) => WriteMembers(writer);

    internal void ThrowIfInvalid(string parameterName) => SendNames.ThrowIfInvalidSendId(SendId, parameterName);

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(SendNames.CampaignId, CampaignId);
        SendNames.WriteSendId(writer, SendId);
        writer.WriteBoolean(SendNames.Broadcast, true);
        Client.TriggerProperties.Write(writer, SendNames.TriggerProperties, TriggerProperties);
        SendNames.WriteAudience(writer, Audience);
    }
}
