using Microsoft.Extensions.Logging;

namespace Integration.Delivery;

/// <summary>What the target says of items. Where it throws instead, that is logged, and the answer that risks least is taken: one item must not stop a lane for ever.</summary>
internal sealed class ItemRules<TItem>(IDeliveryTarget<TItem> target, ILogger logger)
    where TItem : class
{
    public const int MaxLists = 8;

    public TItem? Merge(TItem earlier, TItem later) => Ask(() => target.Merge(earlier, later), otherwise: null);

    public bool MayShareBatch(TItem earlier, TItem later) => Ask(() => target.MayShareBatch(earlier, later), otherwise: false);

    public bool IsRepeatable(TItem item) => Ask(() => target.IsRepeatable(item), otherwise: false);

    public bool RecognizesRepeat(TItem item) => Ask(() => target.RecognizesRepeat(item), otherwise: false);

    /// <summary>The size of a merged item; <see langword="null"/> when nobody knows.</summary>
    public int? BytesOf(TItem merged) => Ask<int?>(() => target.BytesOf(merged), otherwise: null) is { } bytes and >= 0 ? bytes : null;

    /// <summary>The item's list; <see langword="null"/> when there is none for it.</summary>
    public int? ListOf(TItem item) => Ask<int?>(() => target.ListOf(item), otherwise: null) is { } list and >= 0 and < MaxLists ? list : null;

    private T Ask<T>(Func<T> question, T otherwise)
    {
        try
        {
            return question();
        }
        catch (Exception e)
        {
            DeliveryLog.RuleFailed(logger, target.Name, e.GetType());
            return otherwise;
        }
    }
}
