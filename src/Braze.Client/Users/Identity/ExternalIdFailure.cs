namespace Braze.Client;

/// <summary>A rename or removal that failed, and why.</summary>
/// <typeparam name="TItem">What was passed in.</typeparam>
public sealed class ExternalIdFailure<TItem>
{
    /// <summary>A failure.</summary>
    /// <param name="item">The very item that was passed in.</param>
    /// <param name="error">What Braze says.</param>
    public ExternalIdFailure(TItem item, BrazeError error)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(error);
        Item = item;
        Error = error;
    }

    /// <summary>The very item that was passed in.</summary>
    public TItem Item { get; }

    /// <summary>Braze's words, without branches to build on; may quote what was sent.</summary>
    public string Reason => Error.Reason;

    /// <summary>The whole error.</summary>
    public BrazeError Error { get; }
}
