using System.Buffers;
using System.Text;

namespace Integration.Delivery.Tests;

/// <summary>Writes updates as text. It can be told to have forgotten how to read some of them, as a later version may have.</summary>
internal sealed class UpdateCodec : IDeliveryCodec<Update>
{
    private const char Separator = '\u001F';

    /// <summary>What a payload contains that cannot be read.</summary>
    public string? Forgotten { get; set; }

    /// <summary>How many items were read.</summary>
    public int Reads { get; private set; }

    public void Write(Update item, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes($"{item.User}{Separator}{item.Value}{Separator}{item.IsEvent}{Separator}{item.Bytes}"));

    public Update Read(ReadOnlyMemory<byte> stored)
    {
        Reads++;
        string text = Encoding.UTF8.GetString(stored.Span);
        if (Forgotten is not null && text.Contains(Forgotten, StringComparison.Ordinal))
        {
            throw new FormatException($"Cannot read '{text}'.");
        }

        string[] lines = text.Split(Separator);
        return new Update(lines[0], lines[1], bool.Parse(lines[2]), int.Parse(lines[3], System.Globalization.CultureInfo.InvariantCulture));
    }
}
