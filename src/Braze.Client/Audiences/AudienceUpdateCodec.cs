using System.Buffers;
using System.Text.Json;
using Integration.Abstractions;
using Integration.Delivery;

namespace Braze.Client;

/// <summary>
/// Stores an update as JSON: the user as <c>users/track</c> spells the identifier, then the moves. It does not hold how a membership is written to the profile,
/// so that what waits goes out as the options say when it is sent. Members that a later version adds are passed over.
/// </summary>
internal sealed class AudienceUpdateCodec : IDeliveryCodec<QueuedAudienceUpdate>
{
    private static readonly JsonEncodedText Moves = JsonEncodedText.Encode("moves");
    private static readonly JsonEncodedText Audience = JsonEncodedText.Encode("audience");
    private static readonly JsonEncodedText Movement = JsonEncodedText.Encode("movement");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText Backfill = JsonEncodedText.Encode("backfill");
    private static readonly JsonEncodedText Enter = JsonEncodedText.Encode("enter");
    private static readonly JsonEncodedText Exit = JsonEncodedText.Encode("exit");

    public void Write(QueuedAudienceUpdate item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(item);
        using Utf8JsonWriter writer = new(output, BrazeRequestJson.WriterOptions);
        writer.WriteStartObject();
        item.User.WriteIdentifier(writer);
        writer.WriteStartArray(Moves);
        foreach (AudienceMove move in item.Moves)
        {
            Write(writer, move);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public QueuedAudienceUpdate Read(ReadOnlyMemory<byte> stored)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(stored);
            BrazeUser user = TrackItemCodec.ReadUser(document.RootElement) ?? throw new FormatException("The stored update names no user.");
            return new QueuedAudienceUpdate(user, document.RootElement.GetProperty(Moves.EncodedUtf8Bytes).EnumerateArray().Select(ReadMove));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException("The stored update is not one of audiences.", e);
        }
    }

    private static void Write(Utf8JsonWriter writer, AudienceMove move)
    {
        writer.WriteStartObject();
        writer.WriteString(Audience, move.Audience);
        writer.WriteString(Movement, move.Movement == AudienceMovement.Enter ? Enter : Exit);
        writer.WriteString(At, move.At);
        if (move.IsBackfill)
        {
            writer.WriteBoolean(Backfill, value: true);
        }

        writer.WriteEndObject();
    }

    private static AudienceMove ReadMove(JsonElement move) => new(
        move.GetProperty(Audience.EncodedUtf8Bytes).GetString()!,
        move.GetProperty(Movement.EncodedUtf8Bytes).GetString() switch
        {
            "enter" => AudienceMovement.Enter,
            "exit" => AudienceMovement.Exit,
            _ => throw new FormatException("The stored move is of a kind this version does not know."),
        },
        move.GetProperty(At.EncodedUtf8Bytes).GetDateTimeOffset())
    {
        IsBackfill = move.TryGetProperty(Backfill.EncodedUtf8Bytes, out JsonElement backfill) && backfill.GetBoolean(),
    };
}
