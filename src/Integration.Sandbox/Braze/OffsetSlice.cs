namespace Integration.Sandbox;

/// <summary>The part of a list that <c>limit</c> and <c>offset</c> ask for.</summary>
internal sealed record OffsetSlice(int Limit, int Offset)
{
    public const int DefaultLimit = 100;

    public static (OffsetSlice? Slice, string? Problem) Read(SandboxRequest request, int maxLimit)
    {
        if (BrazeQuery.Integer(request, "limit", DefaultLimit, 1, maxLimit) is not { } limit)
        {
            return (null, $"'limit' must be a number from 1 to {maxLimit}");
        }

        return BrazeQuery.Integer(request, "offset", absent: 0, min: 0, int.MaxValue) is { } offset
            ? (new OffsetSlice(limit, offset), null)
            : (null, "'offset' must be a positive number");
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> entries) => entries.Skip(Offset).Take(Limit);
}
