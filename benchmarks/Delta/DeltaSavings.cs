namespace Benchmarks;

/// <summary>The table of docs/braze/delta-filter.md: what the delta filter saves, and what it costs.</summary>
internal static class DeltaSavings
{
    private static readonly NightlyLoad[] Loads =
    [
        new("0.3 % change a night", 0.003),
        new("3 % change a night", 0.03),
        new("30 % change a night", 0.3),
        new("3 %, one attribute always sent", 0.03, options => options.AlwaysSend.Add("attribute_00")),
        new("3 %, believed for 30 days", 0.03, options => options.TimeToLive = TimeSpan.FromDays(30)),
        new("0.3 %, 28 nights", 0.003, Nights: 28),
        new("first load alone", 0, Users: 100_000, Nights: 1),
    ];

    public static async Task<int> RunAsync()
    {
        await new NightlyLoad("warm-up", 0.03, Nights: 4).RunAsync(isFiltered: true, countsAttributes: true);
        await new NightlyLoad("warm-up", 0.03, Nights: 4).RunAsync(isFiltered: false, countsAttributes: false);
        Console.WriteLine("| load | attributes offered | sent | saved | fullest night after the first | objects without | with | requests without | with | processor time | added |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        bool agrees = true;
        foreach (NightlyLoad load in Loads)
        {
            agrees &= await PrintAsync(load);
        }

        Console.WriteLine();
        await DeltaFootprint.PrintAsync(1_000_000, 10);
        await DeltaFootprint.PrintAsync(1_000_000, 20);
        Console.WriteLine(agrees ? "The filter's own count agrees with the wire." : "The filter's own count DIFFERS from the wire.");
        return agrees ? 0 : 1;
    }

    private static async Task<bool> PrintAsync(NightlyLoad load)
    {
        NightlyFigures counted = await load.RunAsync(isFiltered: true, countsAttributes: true);
        NightlyFigures without = await load.RunAsync(isFiltered: false, countsAttributes: false);
        NightlyFigures with = await load.RunAsync(isFiltered: true, countsAttributes: false);
        double saved = 1 - ((double)counted.Sent / counted.Offered);
        double fullest = (double)counted.FullestNight / counted.Offered * load.Nights;
        Console.WriteLine(
            $"| {load.Title} | {counted.Offered:N0} | {counted.Sent:N0} | {saved:P1} | {fullest:P0} | "
            + $"{without.Objects:N0} | {counted.Objects:N0} | {without.Requests:N0} | {counted.Requests:N0} | "
            + $"{with.Processor / without.Processor:N1} | {(with.Processor - without.Processor).TotalMicroseconds:N0} µs |");
        return counted.Sent == counted.Reported;
    }
}
