namespace Braze.Client;

/// <summary>How to ask whether an export's archive is ready.</summary>
public sealed class ExportWaitOptions
{
    /// <summary>The wait after the first question, which is asked at once. It doubles each time, less up to a quarter by chance. Default 5 s.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two questions. Default 1 minute.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When to give up. Braze speaks of an hour or more for 20 million users, and keeps an archive for a few hours. Default 2 hours.</summary>
    public TimeSpan TotalTime { get; set; } = TimeSpan.FromHours(2);

    internal void ThrowIfInvalid(string parameterName)
    {
        if (FirstDelay <= TimeSpan.Zero || FirstDelay > MaxDelay)
        {
            throw new ArgumentException($"{nameof(FirstDelay)} is {FirstDelay:c}; it must be positive and not above {nameof(MaxDelay)} ({MaxDelay:c}).", parameterName);
        }

        if (MaxDelay > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"{nameof(MaxDelay)} is {MaxDelay:c}; it must not be above 1 hour.", parameterName);
        }

        if (TotalTime <= TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(TotalTime)} is {TotalTime:c}; it must be positive.", parameterName);
        }
    }
}
