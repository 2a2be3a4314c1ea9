using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>The <c>schedule</c> of a request.</summary>
internal readonly partial record struct SendTime(DateTimeOffset At, bool InLocalTime, bool AtOptimalTime)
{
    private static readonly string[] Flags = ["in_local_time", "at_optimal_time"];

    // Where the day ends last: UTC-12.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(12);

    public static (SendTime Time, string? Problem) Read(JsonNode? node, DateTimeOffset now)
    {
        if (node is not JsonObject schedule)
        {
            return (default, "'schedule' is required");
        }

        string? text = WireJson.Text(schedule["time"]);
        if (BrazeTime.Parse(text) is not { } at)
        {
            return (default, "Cannot parse send_at datetime");
        }

        if (Flags.FirstOrDefault(name => schedule[name] is { } flag && WireJson.Flag(flag) is null) is { } wrong)
        {
            return (default, $"'{wrong}' is not valid");
        }

        SendTime time = new(at, WireJson.Flag(schedule["in_local_time"]) is true, WireJson.Flag(schedule["at_optimal_time"]) is true);
        return (time, time.Problem(text!, now));
    }

    private string? Problem(string text, DateTimeOffset now)
    {
        if (!InLocalTime && !AtOptimalTime)
        {
            // A moment in the past is documented nowhere: it is sent at once.
            return null;
        }

        if (Zone().IsMatch(text))
        {
            return "'time' must have no time zone with 'in_local_time' or 'at_optimal_time'";
        }

        return InLocalTime && At + LastZone < now ? "'in_local_time' is true and the time has passed in all time zones" : null;
    }

    [GeneratedRegex(@"T.*(Z|[+-][0-9]{2}:?[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();
}
