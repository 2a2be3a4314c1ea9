using System.Diagnostics;
using Integration.Abstractions;
using Microsoft.Extensions.Logging;

namespace Integration.Delivery;

/// <summary>Calls the target, and reads from whatever comes of it what it means for the batch.</summary>
internal sealed class BatchCalls<TItem>(IDeliveryTarget<TItem> target, DeliveryDiagnostics diagnostics, ILogger logger)
    where TItem : class
{
    /// <returns>What became of the batch; <see langword="null"/> when it is another process's now.</returns>
    public async Task<BatchResult?> SendAsync(ArraySegment<BatchUnit<TItem>> piece, CancellationToken ownership, CancellationToken ends)
    {
        TItem[] items = new TItem[piece.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = piece[i].Item;
        }

        Activity? activity = diagnostics.StartBatch<TItem>(piece);
        BatchResult? result = await CallAsync(items, ownership, ends).ConfigureAwait(false);
        DeliveryDiagnostics.EndBatch(activity, result?.Outcome);
        return result;
    }

    private async Task<BatchResult?> CallAsync(TItem[] items, CancellationToken ownership, CancellationToken ends)
    {
        try
        {
            BatchResult? result = await target.SendAsync(items, ends).ConfigureAwait(false);
            return result is null || result.Failures.Any(failure => failure is null || (uint)failure.Index >= (uint)items.Length)
                ? BatchResult.Failed(BatchOutcome.Unknown, "The answer names items that were not in the batch, or none could be read from it.")
                : result;
        }
        catch (IntegrationException e)
        {
            return BatchResult.Of(e);
        }
        catch (ArgumentException e)
        {
            // A client refuses its caller's mistakes before it sends anything.
            return BatchResult.Failed(BatchOutcome.Refused, BatchResult.ReasonOf(e));
        }
        catch (OperationCanceledException) when (ownership.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return BatchResult.Failed(BatchOutcome.Unknown, "The queue was stopped while the batch was on its way.");
        }
        catch (Exception e)
        {
            DeliveryLog.SendFailed(logger, e, target.Name);
            return BatchResult.Failed(BatchOutcome.Unknown, $"Sending failed with {e.GetType().Name}.");
        }
    }
}
