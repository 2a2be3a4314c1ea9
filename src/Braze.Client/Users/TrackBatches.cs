namespace Braze.Client;

/// <summary>Cuts any number of objects into requests of <c>users/track</c>.</summary>
public static class TrackBatches
{
    /// <summary>Cuts objects into requests within the limits, keeping their order, without holding more than one request.</summary>
    /// <param name="items">The objects, in any number and mix; read once.</param>
    /// <param name="limits">The limits; <see cref="TrackLimits.Default"/> when left out.</param>
    /// <param name="partner">Goes into every request; see <see cref="TrackRequest.Partner"/>.</param>
    /// <returns>The requests, made one at a time while they are enumerated.</returns>
    /// <remarks>
    /// Every request carries a run of neighbours, so a user's objects stay in order from request to request; send them one after the other.
    /// Inside one request Braze works through attributes, then events, then purchases, whatever their order here.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// While enumerating: an object is null, larger than a whole request, or breaks a rule; the message names its position and the limit. All
    /// objects before it have been returned.
    /// </exception>
    public static IEnumerable<TrackRequest> Split(IEnumerable<TrackItem> items, TrackLimits? limits = null, string? partner = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Enumerate(items, limits ?? TrackLimits.Default, partner);
    }

    private static IEnumerable<TrackRequest> Enumerate(IEnumerable<TrackItem> items, TrackLimits limits, string? partner)
    {
        using TrackItemMeter meter = new();
        int overhead = meter.MeasureEnvelope(partner);
        TrackRequest batch = new() { Partner = partner };
        Dictionary<BrazeUser, int> countOfUser = [];
        int bytes = overhead;
        int index = 0;
        foreach (TrackItem item in items)
        {
            (int size, ArgumentException? problem) = meter.Measure(item, index, limits.MaxBytes - overhead);
            bool fits = problem is null && limits.HasRoom(batch, item) && HasRoomForUser(item) && bytes + size <= limits.MaxBytes;
            if (!fits && batch.Count > 0)
            {
                yield return batch;
                batch = new() { Partner = partner };
                countOfUser.Clear();
                bytes = overhead;
            }

            if (problem is not null)
            {
                throw problem;
            }

            batch.Add(item);
            Count(item);
            bytes += size;
            index++;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }

        bool HasRoomForUser(TrackItem item) =>
            limits.MaxObjectsPerUser is not { } most || item.User is null || countOfUser.GetValueOrDefault(item.User) < most;

        void Count(TrackItem item)
        {
            if (limits.MaxObjectsPerUser is not null && item.User is { } user)
            {
                countOfUser[user] = countOfUser.GetValueOrDefault(user) + 1;
            }
        }
    }
}
