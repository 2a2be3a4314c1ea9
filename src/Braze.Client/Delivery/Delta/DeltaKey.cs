using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>One attribute of one user, as the delta filter keeps it: hashes, so that the memory holds neither ids nor names.</summary>
/// <param name="User">The user as named: alias and external id of one profile are two users.</param>
/// <param name="Attribute">The attribute.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeltaKey(UInt128 User, ulong Attribute);
