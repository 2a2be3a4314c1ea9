using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An API-triggered canvas for everyone it targets in the dashboard.</summary>
/// <param name="canvasId">The canvas's API identifier, from its page in the dashboard.</param>
/// <exception cref="ArgumentException">The id is empty.</exception>
[JsonConverter(typeof(WriteOnlyConverter<CanvasBroadcast>))]
public sealed class CanvasBroadcast(string canvasId) : IWireRequest, ISchedulable
{
    /// <summary>The canvas's API identifier.</summary>
    public string CanvasId { get; } = RequiredId.Check(canvasId, nameof(canvasId));

    /// <summary>Values for everyone's <c>{{context.${name}}}</c>. At most 50 KB of JSON.</summary>
    public PropertyObject Context { get; } = new();

    /// <summary>A filter that narrows the audience.</summary>
    public ConnectedAudience? Audience { get; set; }

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    void ISchedulable.WriteScheduledMembers(Utf8JsonWriter writer) => WriteMembers(writer);

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(SendNames.CanvasId, CanvasId);
        writer.WriteBoolean(SendNames.Broadcast, true);
        TriggerProperties.Write(writer, SendNames.Context, Context);
        SendNames.WriteAudience(writer, Audience);
    }
}
