using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One figure for each of the last days or hours, oldest first. Braze counts days in the company's time zone, this in UTC.</summary>
internal sealed class DataSeries
{
    private const int MaxLength = 100;
    private const string InvalidLength = "'length' must be a number from 1 to 100";

    private readonly bool _hourly;
    private readonly DateTimeOffset[] _starts;

    private DataSeries(bool hourly, DateTimeOffset end, int length)
    {
        _hourly = hourly;
        DateTimeOffset last = new(end.UtcTicks - (end.UtcTicks % Unit.Ticks), TimeSpan.Zero);
        _starts = [.. Enumerable.Range(0, length).Select(i => last - ((length - 1 - i) * Unit))];
    }

    private TimeSpan Unit => _hourly ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);

    public static (DataSeries? Series, string? Problem) ReadDays(SandboxRequest request) => Read(request, hourly: false);

    public static (DataSeries? Series, string? Problem) ReadUnits(SandboxRequest request) => request.QueryValue("unit") switch
    {
        null or "day" => Read(request, hourly: false),
        "hour" => Read(request, hourly: true),
        _ => (null, "'unit' must be 'day' or 'hour'"),
    };

    /// <summary>Answers with one point a unit.</summary>
    /// <param name="name">What the figure is called.</param>
    /// <param name="figure">The figure from the start of a unit to before its end.</param>
    public Reply Answer(string name, Func<DateTimeOffset, DateTimeOffset, JsonNode> figure) => BrazeReply.Success(200, new JsonObject
    {
        ["data"] = new JsonArray([.. _starts.Select(start => new JsonObject { ["time"] = Text(start), [name] = figure(start, start + Unit) })]),
    });

    private static (DataSeries? Series, string? Problem) Read(SandboxRequest request, bool hourly)
    {
        // Zero stands for a length that is missing, and is none of 1 to 100 either.
        if (BrazeQuery.Integer(request, "length", absent: 0, min: 1, MaxLength) is not ({ } length and > 0))
        {
            return (null, InvalidLength);
        }

        DateTimeOffset? end = request.QueryValue("ending_at") is { } text ? BrazeTime.Parse(text) : request.Now;
        return end is null ? (null, "'ending_at' must be an ISO 8601 time") : (new DataSeries(hourly, end.Value, length), null);
    }

    private string Text(DateTimeOffset start) => start.ToString(_hourly ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
