using System.Globalization;
using System.Text.Json;

namespace Braze.Client;

/// <summary>When a scheduled message goes out.</summary>
/// <remarks>
/// A moment has a zone; local and optimal times must have none, so each has a way of its own to be made.
/// Source: https://www.braze.com/docs/api/objects_filters/schedule_object.
/// </remarks>
public sealed class SendSchedule
{
    private static readonly JsonEncodedText ScheduleName = JsonEncodedText.Encode("schedule");
    private static readonly JsonEncodedText TimeName = JsonEncodedText.Encode("time");
    private static readonly JsonEncodedText InLocalTimeName = JsonEncodedText.Encode("in_local_time");
    private static readonly JsonEncodedText AtOptimalTimeName = JsonEncodedText.Encode("at_optimal_time");

    private readonly string _time;
    private readonly JsonEncodedText? _mode;

    private SendSchedule(string time, JsonEncodedText? mode)
    {
        _time = time;
        _mode = mode;
    }

    /// <summary>Everyone at the same moment.</summary>
    /// <param name="time">The moment, to the second; written in UTC.</param>
    public static SendSchedule At(DateTimeOffset time) =>
        new(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), mode: null);

    /// <summary>Everyone when their own clock says so. Braze refuses it when that time has passed in every zone.</summary>
    /// <param name="date">The day.</param>
    /// <param name="time">The time of that day, to the second.</param>
    public static SendSchedule InLocalTime(DateOnly date, TimeOnly time) => new(Local(date, time), InLocalTimeName);

    /// <summary>Everyone on that day, at the time Braze finds best for them.</summary>
    /// <param name="date">The day.</param>
    public static SendSchedule AtOptimalTime(DateOnly date) => new(Local(date, TimeOnly.MinValue), AtOptimalTimeName);

    /// <summary>The time as it is sent, and how it is meant.</summary>
    public override string ToString() => _mode is { } mode ? $"{_time} {mode}" : _time;

    internal static string Local(DateOnly date, TimeOnly time) =>
        date.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(ScheduleName);
        writer.WriteString(TimeName, _time);
        if (_mode is { } mode)
        {
            writer.WriteBoolean(mode, true);
        }

        writer.WriteEndObject();
    }
}
