using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>A name and its value. A reserved field carries its index so that its encoded name is at hand.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Member(string name, WireValue value, ProfileField field = ProfileField.None)
{
    public string Name { get; } = name;

    public WireValue Value { get; } = value;

    public ProfileField Field { get; } = field;
}
