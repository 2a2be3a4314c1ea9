using System.Text.Json.Nodes;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on segments against the second description of Braze.</summary>
public sealed class SegmentsSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeSegments Segments => _host!.Client.Segments;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        _host!.Sandbox.Segments.Add(new SandboxSegment("s-1", "Gold") { Description = "tier equals gold", Tags = ["tier"], Teams = ["Loyalty"], Members = p => p["tier"] is not null });
        _host.Sandbox.Profiles.Set("u-1", new JsonObject { ["tier"] = "gold" });

        SegmentSummary summary = (await Segments.GetPageAsync(newestFirst: true)).Segments.Should().ContainSingle().Subject;
        (summary.Id, summary.Name, summary.AnalyticsTrackingEnabled).Should().Be(("s-1", "Gold", false));
        SegmentDetails details = await Segments.GetDetailsAsync("s-1");
        (details.Name, details.Description, details.CreatedAt).Should().Be(("Gold", "tier equals gold", Wire.Now));
        details.Teams.Should().Equal("Loyalty");
        (await Segments.GetSizeSeriesAsync("s-1", 2)).Data.Select(p => (p.Time, p.Size)).Should().Equal((Day(2026, 2, 28), 0L), (Day(2026, 3, 1), 1L));
    }

    [Fact]
    public async Task ListAsync_goes_on_to_the_second_page()
    {
        for (int i = 0; i < 101; i++)
        {
            _host!.Sandbox.Segments.Add(new SandboxSegment($"s-{i}", "x"));
        }

        (await Segments.ListAsync().Select(s => s.Id).ToListAsync()).Should().Equal(Enumerable.Range(0, 101).Select(i => $"s-{i}"));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
