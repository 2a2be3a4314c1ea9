using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>An API-triggered canvas for named recipients.</summary>
/// <param name="canvasId">The canvas's API identifier, from its page in the dashboard.</param>
/// <exception cref="ArgumentException">The id is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_canvases.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<CanvasTrigger>))]
public sealed class CanvasTrigger(string canvasId) : IWireRequest, ISchedulable, IIdentifiesPeople
{
    /// <summary>The canvas's API identifier.</summary>
    public string CanvasId { get; } = RequiredId.Check(canvasId, nameof(canvasId));

    /// <summary>Values for every recipient's <c>{{context.${name}}}</c>. At most 50 KB of JSON.</summary>
    public PropertyObject Context { get; } = new();

    /// <summary>Who enters it; 1 to 50.</summary>
    public List<CanvasRecipient> Recipients { get; } = [];

    /// <summary>Which of the recipients enter it. It never adds anyone; for everyone it lets through there is <see cref="CanvasBroadcast.Audience"/>.</summary>
    public ConnectedAudience? Audience { get; set; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => Recipients.SelectMany(recipient => recipient.User.Identifiers);

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    void ISchedulable.WriteScheduledMembers(Utf8JsonWriter writer) => WriteMembers(writer);

    internal void ThrowIfInvalid(string parameterName) => RecipientList.ThrowIfInvalid(Recipients, parameterName);

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(SendNames.CanvasId, CanvasId);
        TriggerProperties.Write(writer, SendNames.Context, Context);
        SendNames.WriteAudience(writer, Audience);
        SendNames.WriteRecipients(writer, Recipients);
    }
}
