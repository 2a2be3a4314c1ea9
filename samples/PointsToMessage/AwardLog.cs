using System.Collections.Concurrent;

namespace PointsToMessage;

/// <summary>
/// Which awards have been announced. Here it is kept in memory; a real job keeps it beside its awards, so that it outlives the process.
/// </summary>
internal sealed class AwardLog
{
    private readonly ConcurrentDictionary<Guid, bool> _announced = [];

    /// <summary>
    /// Takes the right to announce an award, before the message is sent. What dies between here and the answer leaves the award claimed: the message may
    /// have gone out, and a person looks rather than the job sending it again.
    /// </summary>
    public bool TryClaim(Award award) => _announced.TryAdd(award.Id, false);

    /// <summary>Braze has taken the message on.</summary>
    public void Confirm(Award award) => _announced[award.Id] = true;

    /// <summary>The message certainly was not sent: the next run may try again.</summary>
    public void Release(Award award) => _announced.TryRemove(award.Id, out _);

    /// <summary>Whether Braze has confirmed the message; <see langword="false"/> when it may have gone out, <see langword="null"/> when it was not sent.</summary>
    public bool? IsConfirmed(Award award) => _announced.TryGetValue(award.Id, out bool confirmed) ? confirmed : null;
}
