using System.Buffers;
using System.Text.Json;
using Integration.Delivery;

namespace Braze.Client;

/// <summary>Stores an object as one letter for its list and the JSON that goes over the wire, which says everything else.</summary>
internal sealed class TrackItemCodec : IDeliveryCodec<QueuedTrackItem>
{
    private const byte Attributes = (byte)'a';
    private const byte Event = (byte)'e';
    private const byte Purchase = (byte)'p';

    public void Write(QueuedTrackItem item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(item);
        byte letter = item.Kind switch
        {
            TrackItemKind.Attributes => Attributes,
            TrackItemKind.Event => Event,
            _ => Purchase,
        };
        output.Write([letter]);
        output.Write(item.Json.Span);
    }

    public QueuedTrackItem Read(ReadOnlyMemory<byte> stored)
    {
        if (stored.Length < 2)
        {
            throw new FormatException("The stored object is empty.");
        }

        TrackItemKind kind = stored.Span[0] switch
        {
            Attributes => TrackItemKind.Attributes,
            Event => TrackItemKind.Event,
            Purchase => TrackItemKind.Purchase,
            _ => throw new FormatException("The stored object is of a kind this version does not know."),
        };
        try
        {
            // A copy: what the store lends ends with the call.
            return Read(kind, stored[1..].ToArray());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException("The stored object is not one of users/track.", e);
        }
    }

    // The identifier is written first: an address after it is an attribute.
    internal static BrazeUser? ReadUser(JsonElement root)
    {
        JsonProperty first = root.EnumerateObject().FirstOrDefault();
        return first.Value.ValueKind == JsonValueKind.Undefined ? null : first.Name switch
        {
            "external_id" => BrazeUser.External(first.Value.GetString()!),
            "braze_id" => BrazeUser.BrazeId(first.Value.GetString()!),
            "user_alias" => BrazeUser.Alias(first.Value.GetProperty("alias_name").GetString()!, first.Value.GetProperty("alias_label").GetString()!),
            "email" => BrazeUser.Email(first.Value.GetString()!),
            "phone" => BrazeUser.Phone(first.Value.GetString()!),
            _ => null,
        };
    }

    private static QueuedTrackItem Read(TrackItemKind kind, byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        bool isRepeatable = kind == TrackItemKind.Attributes && AttributeMerge.IsRepeatable(document.RootElement);
        return new QueuedTrackItem(kind, ReadUser(document.RootElement), json, isRepeatable);
    }
}
