using Integration.Http;
using Microsoft.Extensions.Logging;

namespace Braze.Client;

internal sealed class BrazeExportFiles(HttpClient http, Func<RetryOptions> retry, ILogger logger, TimeProvider time) : IBrazeExportFiles
{
    private readonly ExportStorage _storage = new(http, retry, time);

    public Task WaitUntilReadyAsync(Uri url, ExportWaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ExportUrl.ThrowIfUnusable(url, nameof(url));
        ExportWaitOptions wait = options ?? new ExportWaitOptions();
        wait.ThrowIfInvalid(nameof(options));
        return WaitAsync(url, wait, cancellationToken);
    }

    public Task DownloadAsync(Uri url, string path, CancellationToken cancellationToken = default)
    {
        ExportUrl.ThrowIfUnusable(url, nameof(url));
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return FetchAsync(url, path, cancellationToken);
    }

    public IAsyncEnumerable<ExportedUserLine> ReadAsync(string path, ExportReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ExportReadOptions read = options ?? new ExportReadOptions();
        read.ThrowIfInvalid(nameof(options));
        return ExportArchive.ReadAsync(path, read.After, read.MaxLineBytes, cancellationToken);
    }

    private async Task WaitAsync(Uri url, ExportWaitOptions wait, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            StorageReply reply = await _storage.ProbeAsync(url, cancellationToken).ConfigureAwait(false);
            if (reply.Answer == StorageAnswer.Ready)
            {
                return;
            }

            TimeSpan remaining = wait.TotalTime - time.GetElapsedTime(start);
            if (remaining <= TimeSpan.Zero || reply.Answer is StorageAnswer.Gone or StorageAnswer.Refused)
            {
                throw reply.ToException(ExportOperation.Wait, attempt, $"the archive was not ready within {wait.TotalTime:c}. Wait longer, or look for an e-mail in which Braze reports that the export failed");
            }

            TimeSpan delay = DelayOf(attempt, wait.FirstDelay, wait.MaxDelay);
            delay = delay < remaining ? delay : remaining;
            ExportLog.NotReady(logger, BrazeClient.ServiceName, ExportOperation.Wait, reply.Text, (long)delay.TotalMilliseconds);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FetchAsync(Uri url, string path, CancellationToken cancellationToken)
    {
        PartialFile file = PartialFile.Open(path);
        await using (file.ConfigureAwait(false))
        {
            long furthest = file.Length;
            bool hasReceived = false;
            int failures = 0;
            for (int attempt = 1; ; attempt++)
            {
                StorageReply reply = await _storage.FetchAsync(url, file, cancellationToken).ConfigureAwait(false);
                if (reply.Answer == StorageAnswer.Ready)
                {
                    await file.CompleteAsync().ConfigureAwait(false);
                    return;
                }

                // Only what goes beyond all attempts before counts: a storage that always starts anew and breaks must not be asked for ever.
                bool isNew = file.Length > furthest;
                furthest = Math.Max(furthest, file.Length);
                hasReceived |= isNew;
                failures = isNew ? 1 : failures + 1;
                RetryOptions limits = retry();
                if (reply.Answer != StorageAnswer.Transient || failures > limits.MaxRetries)
                {
                    // What was being downloaded a moment ago is not "not ready yet".
                    StorageReply final = hasReceived && reply.Answer == StorageAnswer.NotReady ? reply with { Answer = StorageAnswer.Gone } : reply;
                    throw final.ToException(ExportOperation.Download, attempt);
                }

                TimeSpan delay = DelayOf(failures, limits.BaseDelay, limits.MaxDelay);
                ExportLog.Resuming(logger, BrazeClient.ServiceName, ExportOperation.Download, reply.Text, file.Length, (long)delay.TotalMilliseconds);
                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Doubles with every attempt up to the longest wait; chance takes off up to a quarter, so that many waiters spread out.</summary>
    private static TimeSpan DelayOf(int attempt, TimeSpan first, TimeSpan longest)
    {
        double doubled = first.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 30));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, longest.TotalMilliseconds) * (1 - (Random.Shared.NextDouble() / 4)));
    }
}
