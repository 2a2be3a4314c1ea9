using Microsoft.Extensions.Logging;

namespace Integration.Delivery;

/// <summary>What the target says of items. Where it throws instead, that is logged, and the answer that risks least is taken: one item must not stop a lane for ever.</summary>
internal sealed class ItemRules<TItem>(IDeliveryTarget<TItem> target, ILogger logger)
    where TItem : class
{
    public const int MaxLists = 8;

    public TItem? Merge(TItem earlier, TItem later) => Ask(static (target, items) => target.Merge(items.earlier, items.later), (earlier, later), otherwise: null);

    public bool MayShareBatch(TItem earlier, TItem later) => Ask(static (target, items) => target.MayShareBatch(items.earlier, items.later), (earlier, later), otherwise: false);

    public bool IsRepeatable(TItem item) => Ask(static (target, item) => target.IsRepeatable(item), item, otherwise: false);

    public bool RecognizesRepeat(TItem item) => Ask(static (target, item) => target.RecognizesRepeat(item), item, otherwise: false);

    /// <summary>The size of a merged item; <see langword="null"/> when nobody knows.</summary>
    public int? BytesOf(TItem merged) => Ask<TItem, int?>(static (target, item) => target.BytesOf(item), merged, otherwise: null) is { } bytes and >= 0 ? bytes : null;

    /// <summary>The item's list; <see langword="null"/> when there is none for it.</summary>
    public int? ListOf(TItem item) => Ask<TItem, int?>(static (target, item) => target.ListOf(item), item, otherwise: null) is { } list and >= 0 and < MaxLists ? list : null;

    private TAnswer Ask<TArgument, TAnswer>(Func<IDeliveryTarget<TItem>, TArgument, TAnswer> question, TArgument argument, TAnswer otherwise)
    {
        try
        {
            return question(target, argument);
        }
        catch (Exception e)
        {
            DeliveryLog.RuleFailed(logger, target.Name, e.GetType());
            return otherwise;
        }
    }
}
