namespace Braze.Client;

/// <summary>What became of a <c>users/track</c> request: which objects Braze accepted and which not.</summary>
/// <remarks>Braze answers success also when it refuses some of the objects, and applies accepted ones later.</remarks>
public sealed class TrackResult
{
    /// <summary>A result.</summary>
    /// <param name="response">Braze's answer.</param>
    /// <param name="accepted">How many objects Braze accepted.</param>
    /// <param name="failures">The objects it refused.</param>
    /// <param name="unattributedErrors">Errors that name no object of the request.</param>
    /// <param name="unconfirmed">Objects of which Braze's counts leave open whether they are among the accepted; none when left out.</param>
    public TrackResult(
        TrackResponse response,
        long accepted,
        IReadOnlyList<TrackFailure> failures,
        IReadOnlyList<BrazeError> unattributedErrors,
        IReadOnlyList<TrackItem>? unconfirmed = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(failures);
        ArgumentNullException.ThrowIfNull(unattributedErrors);
        Response = response;
        Accepted = accepted;
        Failures = failures;
        UnattributedErrors = unattributedErrors;
        Unconfirmed = unconfirmed ?? [];
    }

    /// <summary>Braze's answer.</summary>
    public TrackResponse Response { get; }

    /// <summary>
    /// How many objects Braze accepted: its own counts where it gives them, otherwise what was sent less what it refused; none when the message is
    /// not success.
    /// </summary>
    public long Accepted { get; }

    /// <summary>One entry for each error that names an object of the request; an object with two errors appears twice.</summary>
    public IReadOnlyList<TrackFailure> Failures { get; }

    /// <summary>Errors that name no object, or one that was not in the request: any object may be meant.</summary>
    public IReadOnlyList<BrazeError> UnattributedErrors { get; }

    /// <summary>
    /// Objects no error names in a list of which Braze counted fewer than were sent and not refused by name: some of them were not accepted, and
    /// which is not known.
    /// </summary>
    public IReadOnlyList<TrackItem> Unconfirmed { get; }

    /// <summary>Whether Braze took the request, refused nothing in it, and counted all of it.</summary>
    public bool IsComplete => Response.IsSuccess && Failures.Count == 0 && UnattributedErrors.Count == 0 && Unconfirmed.Count == 0;

    /// <summary>Lays the answer over the request it belongs to.</summary>
    internal static TrackResult From(TrackRequest request, TrackResponse response)
    {
        List<TrackFailure> failures = [];
        List<BrazeError> unattributed = [];
        foreach (BrazeError error in response.Errors)
        {
            if (Find(request, error) is { } item)
            {
                failures.Add(new TrackFailure(item, error));
            }
            else
            {
                unattributed.Add(error);
            }
        }

        HashSet<TrackItem> failed = [.. failures.Select(failure => failure.Item)];
        return new TrackResult(response, CountAccepted(request, response, failed), failures, unattributed, FindUnconfirmed(request, response, failed));
    }

    /// <summary>The result of a request that was refused because every single object was; null when the errors do not name them all.</summary>
    internal static TrackResult? FromRefusal(TrackRequest request, BrazeApiException refusal)
    {
        TrackResponse response = new()
        {
            StatusCode = refusal.StatusCode,
            RateLimit = refusal.RateLimit,
            Message = refusal.VendorMessage,
            Errors = refusal.Errors,
            AttributesProcessed = 0,
            EventsProcessed = 0,
            PurchasesProcessed = 0,
        };
        TrackResult result = From(request, response);
        bool namesAll = result.UnattributedErrors.Count == 0 && result.Failures.Select(failure => failure.Item).Distinct().Count() == request.Count;
        return namesAll ? result : null;
    }

    private static TrackItem? Find(TrackRequest request, BrazeError error)
    {
        return error.InputArray?.ToLowerInvariant() switch
        {
            "attributes" => At(request.Attributes, error.Index),
            "events" => At(request.Events, error.Index),
            "purchases" => At(request.Purchases, error.Index),
            _ => null,
        };
    }

    private static T? At<T>(List<T> items, long? index)
        where T : TrackItem => index >= 0 && index < items.Count ? items[(int)index] : null;

    private static long CountAccepted(TrackRequest request, TrackResponse response, HashSet<TrackItem> failed) => response.IsSuccess
        ? (response.AttributesProcessed ?? CountOthers(request.Attributes, failed))
            + (response.EventsProcessed ?? CountOthers(request.Events, failed))
            + (response.PurchasesProcessed ?? CountOthers(request.Purchases, failed))
        : 0;

    private static TrackItem[] FindUnconfirmed(TrackRequest request, TrackResponse response, HashSet<TrackItem> failed) =>
    [
        .. FindUnconfirmed(request.Attributes, response.AttributesProcessed, failed),
        .. FindUnconfirmed(request.Events, response.EventsProcessed, failed),
        .. FindUnconfirmed(request.Purchases, response.PurchasesProcessed, failed),
    ];

    private static IEnumerable<TrackItem> FindUnconfirmed<T>(List<T> items, long? processed, HashSet<TrackItem> failed)
        where T : TrackItem => processed < CountOthers(items, failed) ? items.Where(item => !failed.Contains(item)) : [];

    private static int CountOthers<T>(List<T> items, HashSet<TrackItem> failed)
        where T : TrackItem => failed.Count == 0 ? items.Count : items.Count(item => !failed.Contains(item));
}
