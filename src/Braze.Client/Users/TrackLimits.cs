namespace Braze.Client;

/// <summary>How much one request of <c>users/track</c> may carry. The account's contract decides; the API does not tell.</summary>
public sealed record TrackLimits
{
    internal const int MaxNestedAttributeBytes = 100 * 1024;
    internal const int MaxEventPropertyBytes = 100 * 1024;
    internal const int MaxPurchasePropertyBytes = 50 * 1024;

    private const int MinBytes = 1024;
    private const int BodyBytes = 4_000_000;
    private const int BulkBodyBytes = 2_000_000;

    /// <summary>75 objects in all, 4 MB: what every current contract allows.</summary>
    public static TrackLimits Default { get; } = new();

    /// <summary>75 attribute objects, 75 events and 75 purchases, 4 MB: accounts that are still on the older rate limit.</summary>
    public static TrackLimits LegacyPerArray { get; } = new() { CountPerArray = true };

    /// <summary>1,000 objects in all, 100 of one user, 2 MB: <c>users/track/bulk</c>. An account's contract may allow fewer objects.</summary>
    public static TrackLimits Bulk { get; } = new() { MaxObjects = 1000, MaxObjectsPerUser = 100, MaxBytes = BulkBodyBytes / 100 * 95 };

    /// <summary>How many objects, at least one. Braze refuses more than 75 with <c>Max Input Length Exceeded</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below one.</exception>
    public int MaxObjects
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 75;

    /// <summary>
    /// How many objects of one user, at least one; <see langword="null"/> for no such limit. A user is who is named alike: that an alias and an
    /// external id belong to the same profile only Braze knows.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below one.</exception>
    public int? MaxObjectsPerUser
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Whether <see cref="MaxObjects"/> counts for attributes, events and purchases separately.</summary>
    public bool CountPerArray { get; init; }

    /// <summary>How many bytes of JSON, at least 1,024. Braze refuses bodies above 4 MB; the default keeps a distance of 5 percent from that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1,024.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinBytes);
            field = value;
        }
    } = BodyBytes / 100 * 95;

    internal void ThrowIfTooMany(TrackRequest request)
    {
        int most = CountPerArray ? Math.Max(request.Attributes.Count, Math.Max(request.Events.Count, request.Purchases.Count)) : request.Count;
        if (most > MaxObjects)
        {
            string scope = CountPerArray ? "in each list" : "in all";
            throw new ArgumentException($"The request has {most} objects {scope}; the limit is {MaxObjects}. {nameof(TrackRequest.Split)} cuts it into parts.", nameof(request));
        }

        if (MaxObjectsPerUser is { } limit && MostOfOneUser(request) is { } ofOne && ofOne > limit)
        {
            throw new ArgumentException($"The request has {ofOne} objects of one user; the limit is {limit}. {nameof(TrackRequest.Split)} cuts it into parts.", nameof(request));
        }
    }

    /// <summary>Whether one more item of its kind fits by number.</summary>
    internal bool HasRoom(TrackRequest request, TrackItem item)
    {
        if (!CountPerArray)
        {
            return request.Count < MaxObjects;
        }

        int count = item switch
        {
            UserAttributes => request.Attributes.Count,
            TrackEvent => request.Events.Count,
            _ => request.Purchases.Count,
        };
        return count < MaxObjects;
    }
    private static int MostOfOneUser(TrackRequest request) =>
        request.Items.Where(item => item?.User is not null).GroupBy(item => item.User).Select(group => group.Count()).DefaultIfEmpty().Max();
}
