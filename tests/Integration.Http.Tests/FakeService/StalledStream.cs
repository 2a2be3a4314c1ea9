using System.Text;

namespace Integration.Http.Tests;

/// <summary>A body that stops coming after the first bytes, without an end.</summary>
internal sealed class StalledStream(string begin) : MemoryStream(Encoding.UTF8.GetBytes(begin))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (read > 0)
        {
            return read;
        }

        TaskCompletionSource<int> never = new();
        using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task.ConfigureAwait(false);
    }
}
