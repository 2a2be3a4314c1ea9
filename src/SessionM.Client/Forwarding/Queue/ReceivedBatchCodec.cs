using System.Buffers;
using Integration.Delivery;

namespace SessionM.Client;

/// <summary>
/// Writes the forward queue's items for stores that outlive the process: a line of JSON, then the batch as it came. Registered by <c>AddForwardQueue</c>.
/// </summary>
public sealed class ReceivedBatchCodec : IDeliveryCodec<ReceivedBatch>
{
    private const int Version = 1;
    private const byte EndOfLine = (byte)'\n';

    /// <inheritdoc />
    public void Write(ReceivedBatch item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(item);
        StoredBatch stored = new() { Version = Version, Id = item.Id, Customer = item.Customer, ReceivedAt = item.ReceivedAt.ToUnixTimeMilliseconds() };
        StoredItem.Write(stored, StoredJson.Default.StoredBatch, output);
        output.Write([EndOfLine]);
        output.Write(item.Json.Span);
    }

    /// <inheritdoc />
    public ReceivedBatch Read(ReadOnlyMemory<byte> stored)
    {
        int end = stored.Span.IndexOf(EndOfLine);
        return end < 0
            ? throw new FormatException("The stored batch has no end of its first line.")
            : StoredItem.Read(stored[..end], StoredJson.Default.StoredBatch, Version, batch => batch.Version, batch => Read(batch, stored[(end + 1)..]));
    }

    private static ReceivedBatch Read(StoredBatch stored, ReadOnlyMemory<byte> json) => string.IsNullOrEmpty(stored.Id) || string.IsNullOrEmpty(stored.Customer)
        ? throw new FormatException("The stored batch has no id or no customer.")
        : new ReceivedBatch(json.ToArray(), stored.Id, stored.Customer, DateTimeOffset.FromUnixTimeMilliseconds(stored.ReceivedAt));
}
