namespace Braze.Client;

/// <summary>The delta filter of a track queue: what it saved, and the way to tell it that others have changed profiles.</summary>
public interface ITrackDelta
{
    /// <summary>What has been sent and held back since the process started.</summary>
    DeltaReport Report { get; }

    /// <summary>Forgets a user, so that everything is sent again: after identifying, merging, renaming or deleting the user, or when others have written the profile.</summary>
    /// <param name="user">The user as named when sending. Each name of a profile is remembered for itself.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ForgetAsync(BrazeUser user, CancellationToken cancellationToken = default);

    /// <summary>Forgets one attribute of all users: after somebody else has written it, or has changed its type.</summary>
    /// <param name="attribute">The attribute as the wire spells it, for example <c>first_name</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ForgetAttributeAsync(string attribute, CancellationToken cancellationToken = default);

    /// <summary>Forgets everything: the next update of each user is sent in full.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ForgetAllAsync(CancellationToken cancellationToken = default);
}
