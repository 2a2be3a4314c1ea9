using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>One member of an attributes object.</summary>
/// <param name="Name">The name's hash.</param>
/// <param name="Value">The value's hash, where it is compared.</param>
/// <param name="IsAttribute">Not the identifier, and no switch.</param>
/// <param name="IsBillable">Whether setting it costs a data point.</param>
/// <param name="IsCompared">Whether it may be held back.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeltaMember(ulong Name, ulong Value, bool IsAttribute, bool IsBillable, bool IsCompared);
