using System.Buffers;
using System.Text;
using Integration.Delivery;

namespace SqliteCrash;

public sealed class NumberedCodec : IDeliveryCodec<Numbered>
{
    public void Write(Numbered item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(item);
        output.Write(Encoding.UTF8.GetBytes(item.ToString()));
    }

    public Numbered Read(ReadOnlyMemory<byte> stored) => Numbered.Parse(Encoding.UTF8.GetString(stored.Span));
}
