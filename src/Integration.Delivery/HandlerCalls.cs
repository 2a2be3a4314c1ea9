using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Integration.Delivery;

/// <summary>Calls what the host has given. What it throws is logged and changes nothing; what runs within it is told apart, because it must not wait for its own queue.</summary>
internal sealed class HandlerCalls<TItem>(DeliveryHandlers<TItem> handlers, string target, ILogger logger, CancellationToken stopping)
    where TItem : class
{
    private readonly AsyncLocal<StrongBox<bool>?> _runs = new();

    /// <summary>Whether the caller is a handler of this queue, or was called by one.</summary>
    public bool IsInHandler => _runs.Value is { } runs && Volatile.Read(ref runs.Value);

    public UnknownOutcomeAction DecideUnknown(TItem item, UnknownOutcomeAction otherwise)
    {
        try
        {
            return handlers.DecideUnknown?.Invoke(item) ?? otherwise;
        }
        catch (Exception e)
        {
            DeliveryLog.HandlerFailed(logger, e, target);
            return UnknownOutcomeAction.DeadLetter;
        }
    }

    public async Task DeliveredAsync(IReadOnlyList<BatchUnit<TItem>> sent)
    {
        if (sent.Count > 0 && handlers.Delivered is { } delivered)
        {
            await GuardAsync(() => delivered([.. sent.Select(unit => unit.Item)], stopping)).ConfigureAwait(false);
        }
    }

    public async Task DeadLetteredAsync(IReadOnlyList<DeadLetter<TItem>> letters)
    {
        if (handlers.DeadLettered is { } deadLettered)
        {
            foreach (DeadLetter<TItem> letter in letters)
            {
                await GuardAsync(() => deadLettered(letter, stopping)).ConfigureAwait(false);
            }
        }
    }

    private async Task GuardAsync(Func<ValueTask> handler)
    {
        StrongBox<bool> runs = new(true);
        _runs.Value = runs;
        try
        {
            await handler().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            DeliveryLog.HandlerFailed(logger, e, target);
        }
        finally
        {
            // What the handler has started and left behind is a caller like any other from now on.
            Volatile.Write(ref runs.Value, false);
        }
    }
}
