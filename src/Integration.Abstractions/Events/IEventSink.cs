namespace Integration.Abstractions;

/// <summary>Records what users did.</summary>
/// <remarks>Events are not deduplicated by the vendors: give an event again only when its failure says it was certainly not applied.</remarks>
public interface IEventSink
{
    /// <summary>Records the events, in order for each user.</summary>
    /// <param name="events">The events, in any number; the sink cuts them into the calls its system allows.</param>
    /// <param name="cancellationToken">Stops between calls; events already sent stay recorded.</param>
    /// <returns>A result that accounts for every event.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled. There is no account then of which events were sent.</exception>
    Task<SinkResult<UserEvent>> RecordAsync(IReadOnlyList<UserEvent> events, CancellationToken cancellationToken = default);
}
