using System.Runtime.InteropServices;
using System.Text.Json;

namespace Braze.Client;

/// <summary>A name and its value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Member(MemberName name, WireValue value)
{
    public MemberName Name { get; } = name;

    public WireValue Value { get; } = value;

    public void WriteTo(Utf8JsonWriter writer)
    {
        // Most values are strings, and name and value in one call are faster than in two.
        if (Value.Kind == WireKind.Text)
        {
            Name.Write(writer, Value.AsText);
            return;
        }

        Name.Write(writer);
        Value.WriteTo(writer);
    }
}
