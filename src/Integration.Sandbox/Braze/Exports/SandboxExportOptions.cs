namespace Integration.Sandbox;

/// <summary>How the workspace exports its users. The defaults make an export ready at once.</summary>
/// <remarks>
/// A ready export is reported to the <c>callback_endpoint</c> of its start: once, after the start was answered, and without a trace when nobody
/// listens. Only loopback addresses are called, so that no test reaches a real host; for any other address nothing happens.
/// </remarks>
public sealed class SandboxExportOptions
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(30);

    /// <summary>How long an export runs, by the sandbox's clock; at most 30 days. Default: no time at all.</summary>
    public TimeSpan ReadyAfter { get; set; }

    /// <summary>How often the storage says "not yet" before it has the archive, whatever the clock says. Default 0.</summary>
    public int ReadyAfterPolls { get; set; }

    /// <summary>How long an archive's address works. Default 4 hours.</summary>
    public TimeSpan AddressLifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How many users a file in the archive holds. Default 5,000.</summary>
    public int UsersPerFile { get; set; } = 5000;

    /// <summary>Whether the workspace has storage of its own, so that answers name no address. Default <see langword="false"/>.</summary>
    public bool HasOwnStorage { get; set; }

    /// <summary>Whether <c>fields_to_export</c> must be given for single users too, as for accounts from August 2024 on. Default <see langword="true"/>.</summary>
    public bool RequiresFields { get; set; } = true;

    /// <summary>Who is in the Global Control Group. Default: everybody. Who is in a segment says <see cref="SandboxSegment.Members"/>; in one that was not added is everybody.</summary>
    public Func<SandboxProfile, bool> ControlGroup { get; set; } = static _ => true;

    internal void ThrowIfInvalid(string parameterName)
    {
        if (ReadyAfter < TimeSpan.Zero || ReadyAfter > LongestRun || ReadyAfterPolls < 0 || AddressLifetime <= TimeSpan.Zero || UsersPerFile < 1 || ControlGroup is null)
        {
            throw new ArgumentException(
                $"{nameof(SandboxExportOptions)}: {nameof(ReadyAfter)} and {nameof(ReadyAfterPolls)} must not be negative, {nameof(ReadyAfter)} must not exceed {LongestRun.Days} days, {nameof(AddressLifetime)} and {nameof(UsersPerFile)} must be positive, and {nameof(ControlGroup)} is required.",
                parameterName);
        }
    }
}
