namespace Integration.Abstractions;

/// <summary>One item a sink did not apply.</summary>
/// <typeparam name="TItem">The kind of item.</typeparam>
/// <param name="Index">The item's position among those given.</param>
/// <param name="Item">The caller's own item.</param>
/// <param name="Kind">Why, for code.</param>
/// <param name="Reason">Why, for people; holds no identifier of the user.</param>
/// <param name="Exception">The failed call, when there was one.</param>
public sealed record SinkFailure<TItem>(int Index, TItem Item, SinkFailureKind Kind, string Reason, IntegrationException? Exception = null)
{
    /// <summary>The failure of an item whose call failed.</summary>
    /// <param name="index">The item's position among those given.</param>
    /// <param name="item">The caller's own item.</param>
    /// <param name="exception">What the call threw.</param>
    public static SinkFailure<TItem> Of(int index, TItem item, IntegrationException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        SinkFailureKind kind = exception switch
        {
            { OutcomeUnknown: true } => SinkFailureKind.OutcomeUnknown,
            AuthenticationException => SinkFailureKind.Unauthorized,
            { IsTransient: true } => SinkFailureKind.Transient,
            _ => SinkFailureKind.Rejected,
        };
        return new SinkFailure<TItem>(index, item, kind, exception.Message, exception);
    }

    /// <summary>Kind, position and reason; never the item, which may identify a person.</summary>
    public override string ToString() => $"{Kind} at {Index}: {Reason}";
}
