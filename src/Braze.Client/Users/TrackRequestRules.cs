namespace Braze.Client;

/// <summary>Refuses, before anything is sent, what Braze would refuse or drop.</summary>
internal static class TrackRequestRules
{
    public static void ThrowIfInvalid(TrackRequest request, TrackLimits limits)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Count == 0)
        {
            throw new ArgumentException("The request is empty; it needs at least 1 attribute object, event or purchase.", nameof(request));
        }

        limits.ThrowIfTooMany(request);
        ThrowIfInvalid(request.Attributes, nameof(request.Attributes), nameof(request));
        ThrowIfInvalid(request.Events, nameof(request.Events), nameof(request));
        ThrowIfInvalid(request.Purchases, nameof(request.Purchases), nameof(request));
    }

    private static void ThrowIfInvalid<T>(List<T> items, string list, string parameter)
        where T : TrackItem
    {
        for (int i = 0; i < items.Count; i++)
        {
            string? problem = items[i] is { } item ? item.FindProblem() : "it is null";
            if (problem is not null)
            {
                throw new ArgumentException($"{list}[{i}]: {problem}.", parameter);
            }
        }
    }
}
