using System.Runtime.InteropServices;

namespace SessionM.Client;

/// <summary>What a checkpoint keeps of an assignment. It names neither the customer nor the tags.</summary>
/// <param name="State">How far it came.</param>
/// <param name="At">When it was first sent, or got its answer; kept to the millisecond at least.</param>
/// <param name="Fingerprint">
/// 32 bits of a keyed hash of the assignment, by which a changed source is noticed. <see langword="null"/> when it was lost: then it is not compared.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TagRecord(TagRecordState State, DateTimeOffset At, int? Fingerprint);
