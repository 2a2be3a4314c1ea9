using System.Buffers;

namespace Integration.Delivery;

/// <summary>Writes items for stores that outlive the process, and reads them again.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <remarks>A store keeps items longer than a deployment: whatever an earlier version wrote must stay readable.</remarks>
public interface IDeliveryCodec<TItem>
    where TItem : class
{
    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="output">Where to.</param>
    void Write(TItem item, IBufferWriter<byte> output);

    /// <summary>Reads an item.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote, in this or an earlier version.</param>
    /// <exception cref="FormatException">It cannot be read; any other exception means the same. The entry is then given up as <see cref="DeadLetterCause.Unsendable"/>, with its bytes kept: a later version that can read it finds the item there.</exception>
    TItem Read(ReadOnlyMemory<byte> stored);
}
