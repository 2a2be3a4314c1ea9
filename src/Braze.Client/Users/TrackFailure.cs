using Integration.Http;

namespace Braze.Client;

/// <summary>An object that Braze did not accept, and why. No repetition of the same object succeeds.</summary>
public sealed class TrackFailure
{
    /// <summary>A failure.</summary>
    /// <param name="item">The very object that was passed in.</param>
    /// <param name="error">What Braze says.</param>
    public TrackFailure(TrackItem item, BrazeError error)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(error);
        Item = item;
        Error = error;
        Reason = VendorText.Clean(error.Reason, [.. item.User?.Identifiers ?? []]) ?? "Braze gave no reason.";
    }

    /// <summary>The very object that was passed in.</summary>
    public TrackItem Item { get; }

    /// <summary>Braze's words without the identifiers of the user, fit for a log; nothing to branch on. <see cref="Error"/> has them as sent.</summary>
    public string Reason { get; }

    /// <summary>The whole error.</summary>
    public BrazeError Error { get; }
}
