using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>What Braze accepted last for one attribute of one user.</summary>
/// <param name="Key">Which.</param>
/// <param name="Value">The hash of the value's JSON.</param>
/// <param name="SentAt">When it was sent, to the second.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeltaEntry(DeltaKey Key, ulong Value, DateTimeOffset SentAt);
