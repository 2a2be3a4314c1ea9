using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What becomes of a scheduled send: with nothing else than its ids it is deleted.</summary>
[JsonConverter(typeof(WriteOnlyConverter<ScheduleChange>))]
internal sealed class ScheduleChange(string scheduleId) : IWireRequest
{
    private static readonly JsonEncodedText ScheduleIdName = JsonEncodedText.Encode("schedule_id");
    private static readonly JsonEncodedText MessagesName = JsonEncodedText.Encode("messages");

    public string? CampaignId { get; init; }

    public string? CanvasId { get; init; }

    public SendSchedule? Schedule { get; init; }

    public MessageContent? Messages { get; init; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        OptionalWriter.WriteText(writer, SendNames.CampaignId, CampaignId);
        OptionalWriter.WriteText(writer, SendNames.CanvasId, CanvasId);
        writer.WriteString(ScheduleIdName, scheduleId);
        Schedule?.WriteTo(writer);
        if (Messages is not null)
        {
            writer.WritePropertyName(MessagesName);
            Messages.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
