namespace Braze.Client;

/// <summary>What a delta filter may hold back, and how long it believes what it knows.</summary>
public sealed class DeltaFilterOptions
{
    /// <summary>
    /// How long something sent counts as being in the profile, at most. Default 7 days; from 1 minute to a year. It bounds how long a change is masked that somebody
    /// else made, such as the apps' SDKs or the dashboard, and that nobody told the filter: a value sent nightly costs about one data point a week instead of seven.
    /// Holding back does not prolong it. The end falls anywhere in the last quarter, for each user at another moment, so that what was sent in one night is not all
    /// sent again in one night.
    /// </summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// Attributes that are sent each time, as the wire spells them. Default <c>email_subscribe</c> and <c>push_subscribe</c>, which cost no data points and which
    /// users change themselves. Add what others write too, for example <c>current_location</c>. Subscription groups, push tokens and the accounts at Facebook and X
    /// are always sent.
    /// </summary>
    public ISet<string> AlwaysSend { get; } = new HashSet<string>(StringComparer.Ordinal) { "email_subscribe", "push_subscribe" };

    /// <summary>
    /// Whether the host vouches that every user it names is known to Braze. Braze ignores updates of users it does not know when
    /// <see cref="TrackItem.UpdateExistingOnly"/> is set, or is left out for an alias, and does not say so. Default <see langword="false"/>: such updates are never
    /// remembered, and are held back only where another update has set the same value before.
    /// </summary>
    public bool UsersExist { get; set; }

    /// <summary>The most users remembered in this process; a new one beyond it replaces one by chance. Default 1,000,000. Without effect on another memory.</summary>
    public int MaxUsers { get; set; } = 1_000_000;

    /// <summary>Makes the memory; <see langword="null"/>: a <see cref="DeltaMemory"/> of <see cref="MaxUsers"/>, which ends with the process.</summary>
    public Func<IServiceProvider, IDeltaMemory>? Memory { get; set; }

    internal IEnumerable<string> FindProblems()
    {
        if (TimeToLive < TimeSpan.FromMinutes(1) || TimeToLive > TimeSpan.FromDays(365))
        {
            yield return $"{nameof(TimeToLive)} is {TimeToLive:c}; it must be from 1 minute to 365 days.";
        }

        if (MaxUsers is < 1 or > 50_000_000)
        {
            yield return $"{nameof(MaxUsers)} is {MaxUsers}; it must be from 1 to 50,000,000.";
        }
    }
}
