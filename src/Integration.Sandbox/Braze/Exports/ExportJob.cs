using System.Security.Cryptography;

namespace Integration.Sandbox;

/// <summary>An export that was started. Its archive holds the users as they were then.</summary>
internal sealed class ExportJob(string? segmentId, DateTimeOffset startedAt, byte[] archive, SandboxExportOptions options)
{
    /// <summary>Null for the Global Control Group.</summary>
    public string? SegmentId { get; } = segmentId;

    public string ObjectPrefix { get; } = $"{Guid.NewGuid()}-{startedAt.ToUnixTimeSeconds()}";

    public string FileName { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + ".zip";

    public string Signature { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public byte[] Archive { get; } = archive;

    public string EntityTag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(archive).AsSpan(0, 16))}\"";

    public bool IsCancelled { get; set; }

    /// <summary>How often the archive was asked for.</summary>
    public int Polls { get; set; }

    public bool IsReady(DateTimeOffset now) => !IsCancelled && now >= startedAt + options.ReadyAfter && Polls >= options.ReadyAfterPolls;

    public bool IsRunning(DateTimeOffset now) => !IsCancelled && !IsReady(now);

    public bool HasExpired(DateTimeOffset now) => now >= startedAt + options.AddressLifetime;
}
