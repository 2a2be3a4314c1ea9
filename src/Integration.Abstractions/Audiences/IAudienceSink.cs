namespace Integration.Abstractions;

/// <summary>Tells a system which users entered and left which audiences.</summary>
public interface IAudienceSink
{
    /// <summary>Applies the changes; several of one user and audience come down to the latest.</summary>
    /// <param name="changes">The changes, in any order and any number; the sink cuts them into the calls its system allows.</param>
    /// <param name="cancellationToken">Stops between calls; changes already sent stay applied.</param>
    /// <returns>A result that accounts for every change.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled. There is no account then of which changes were sent.</exception>
    Task<SinkResult<AudienceChange>> ApplyAsync(IReadOnlyList<AudienceChange> changes, CancellationToken cancellationToken = default);
}
