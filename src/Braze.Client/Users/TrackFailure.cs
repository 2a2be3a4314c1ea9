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
    }

    /// <summary>The very object that was passed in.</summary>
    public TrackItem Item { get; }

    /// <summary>Braze's words, without branches to build on; may quote what was sent.</summary>
    public string Reason => Error.Reason;

    /// <summary>The whole error.</summary>
    public BrazeError Error { get; }
}
