using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A live activity and its receivers, who are named in exactly one way.</summary>
[JsonConverter(typeof(WriteOnlyConverter<LiveActivityStart>))]
internal sealed class LiveActivityStart(LiveActivity activity) : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText SegmentIdName = JsonEncodedText.Encode("segment_id");
    private static readonly JsonEncodedText CustomAudienceName = JsonEncodedText.Encode("custom_audience");

    public IReadOnlyList<BrazeUser> Users { get; init; } = [];

    public string? SegmentId { get; init; }

    public ConnectedAudience? Audience { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers => Users.SelectMany(user => user.Identifiers);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        activity.WriteMembers(writer);
        NamedUsers.Write(writer, Users);
        OptionalWriter.WriteText(writer, SegmentIdName, SegmentId);
        if (Audience is not null)
        {
            writer.WritePropertyName(CustomAudienceName);
            Audience.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
