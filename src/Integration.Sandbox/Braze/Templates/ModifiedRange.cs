namespace Integration.Sandbox;

/// <summary>The moments between <c>modified_after</c> and <c>modified_before</c>, both of them inside, either of them open.</summary>
internal sealed record ModifiedRange(DateTimeOffset? After, DateTimeOffset? Before)
{
    public static (ModifiedRange? Range, string? Problem) Read(SandboxRequest request)
    {
        string? after = request.QueryValue("modified_after");
        string? before = request.QueryValue("modified_before");
        ModifiedRange range = new(BrazeTime.Parse(after), BrazeTime.Parse(before));
        if (after is not null && range.After is null)
        {
            return (null, "Modified after time is invalid");
        }

        if (before is not null && range.Before is null)
        {
            return (null, "Modified before time is invalid");
        }

        return range.After > range.Before
            ? (null, "Modified after time must be earlier than or the same as modified before time.")
            : (range, null);
    }

    public bool Contains(DateTimeOffset time) => !(time < After) && !(time > Before);
}
