namespace Integration.Delivery.Soak;

/// <summary>What the vendor has applied of one user.</summary>
internal sealed class UserBooks
{
    // Backfill is older than whatever is live, so the two have orders of their own.
    private readonly OrderBooks _live = new();
    private readonly OrderBooks _backfill = new();

    public HashSet<Update> Applied { get; } = [];

    /// <summary>How often the counter was told to count, repeats included.</summary>
    public long Increments { get; private set; }

    /// <summary>Objects applied after something that comes after them.</summary>
    public long Reordered { get; private set; }

    /// <summary>Updates applied again that must not be.</summary>
    public long Doubled { get; private set; }

    /// <summary>Writes down one object, which may be of several updates.</summary>
    public void Add(IReadOnlyList<Update> updates)
    {
        Update[] added = [.. updates.Where(Applied.Add)];
        Doubled += updates.Except(added).Count(update => update.IsOnce);
        Increments += updates.Count(update => update.Kind == UpdateKind.Increment);
        bool isInOrder = _live.Add([.. updates.Where(IsLive)], [.. added.Where(IsLive)])
            & _backfill.Add([.. updates.Where(IsBackfill)], [.. added.Where(IsBackfill)]);
        Reordered += isInOrder ? 0 : 1;
    }

    private static bool IsBackfill(Update update) => update.Kind == UpdateKind.Backfill;

    private static bool IsLive(Update update) => !IsBackfill(update);
}
