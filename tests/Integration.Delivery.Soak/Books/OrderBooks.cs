namespace Integration.Delivery.Soak;

/// <summary>How far the vendor is with one user.</summary>
internal sealed class OrderBooks
{
    private long _last;
    private long _lastAttributes;

    /// <summary>Writes down an object.</summary>
    /// <param name="updates">The updates in it; all of them attributes, or one.</param>
    /// <param name="added">Those of them that were not applied before.</param>
    /// <returns>Whether what is new comes after all that was applied, and what is repeated is not older than the attributes that stand.</returns>
    public bool Add(Update[] updates, Update[] added)
    {
        if (updates.Length == 0)
        {
            return true;
        }

        bool isAttributes = updates[0].IsAttributes;
        long highest = updates.Max(update => update.Number);
        bool isInOrder = added.Length > 0 ? added.Min(update => update.Number) > _last : !isAttributes || highest >= _lastAttributes;
        _last = Math.Max(_last, highest);
        _lastAttributes = isAttributes ? Math.Max(_lastAttributes, highest) : _lastAttributes;
        return isInOrder;
    }
}
