namespace Braze.Client;

/// <summary>The time between two points of a series.</summary>
public enum SeriesUnit
{
    /// <summary>A day of the company's time zone.</summary>
    Day,

    /// <summary>An hour.</summary>
    Hour,
}
