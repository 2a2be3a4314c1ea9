namespace Integration.Abstractions;

/// <summary>Sets and clears attributes of users.</summary>
public interface IProfileSink
{
    /// <summary>Applies the updates, in order for each user.</summary>
    /// <param name="updates">The updates, in any number; the sink cuts them into the calls its system allows.</param>
    /// <param name="cancellationToken">Stops between calls; updates already sent stay applied.</param>
    /// <returns>A result that accounts for every update.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled. There is no account then of which updates were sent.</exception>
    Task<SinkResult<ProfileUpdate>> UpdateAsync(IReadOnlyList<ProfileUpdate> updates, CancellationToken cancellationToken = default);
}
