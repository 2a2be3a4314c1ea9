using System.Security.Cryptography;

namespace Integration.Sandbox;

/// <summary>An export that was started. Its archive holds the users as they were then.</summary>
internal sealed class ExportJob(string? segmentId, DateTimeOffset startedAt, byte[] archive, SandboxExportOptions options) : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _polls;

    /// <summary>Null for the Global Control Group.</summary>
    public string? SegmentId { get; } = segmentId;

    public string ObjectPrefix { get; } = $"{Guid.NewGuid()}-{startedAt.ToUnixTimeSeconds()}";

    public string FileName { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + ".zip";

    public string Signature { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public byte[] Archive { get; } = archive;

    public string EntityTag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(archive).AsSpan(0, 16))}\"";

    public bool IsCancelled { get; private set; }

    public bool IsReady(DateTimeOffset now) => !IsCancelled && now >= startedAt + options.ReadyAfter && _polls >= options.ReadyAfterPolls;

    public bool IsRunning(DateTimeOffset now) => !IsCancelled && !IsReady(now);

    public bool HasExpired(DateTimeOffset now) => now >= startedAt + options.AddressLifetime;

    /// <summary>Somebody asked for the archive before it was ready.</summary>
    public void CountPoll()
    {
        if (++_polls >= options.ReadyAfterPolls)
        {
            _polled.TrySetResult();
        }
    }

    /// <summary>Calls the host when the archive is ready, but not before <paramref name="answered"/>.</summary>
    public void Announce(Uri callback, Uri? archive, Task answered, TimeProvider time)
    {
        Task polled = options.ReadyAfterPolls == 0 ? Task.CompletedTask : _polled.Task.WaitAsync(_end.Token);
        Task ready = Task.WhenAll(Task.Delay(options.ReadyAfter, time, _end.Token), polled, answered);
        _ = ExportCallback.SendAsync(callback, archive, ready, _end.Token);
    }

    public void Cancel()
    {
        IsCancelled = true;
        _end.Cancel();
    }

    /// <summary>Forgets the export: nobody is called any more.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}
