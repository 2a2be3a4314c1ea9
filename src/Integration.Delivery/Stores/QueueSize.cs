using System.Runtime.InteropServices;

namespace Integration.Delivery;

/// <summary>How much waits or is on its way.</summary>
/// <param name="Items">Entries.</param>
/// <param name="Bytes">Their bytes, as the target counts them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QueueSize(long Items, long Bytes);
