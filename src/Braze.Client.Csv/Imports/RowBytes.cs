using System.Buffers;
using System.Text;

namespace Braze.Client.Csv;

/// <summary>Turns what is written into UTF-8 bytes, so that a row's size is known before it goes into a file.</summary>
internal sealed class RowBytes : TextWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public override void Write(char value) => Encoding.GetBytes([value], _bytes);

    // A record comes in one piece, so no character is cut in two.
    public override void Write(char[] buffer, int index, int count) => Encoding.GetBytes(buffer.AsSpan(index, count), _bytes);

    public void Clear() => _bytes.ResetWrittenCount();
}
