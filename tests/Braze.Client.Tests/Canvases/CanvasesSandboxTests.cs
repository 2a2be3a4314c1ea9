using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Canvases against the second description of Braze.</summary>
public sealed class CanvasesSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeCanvases Canvases => _host!.Client.Canvases;

    private BrazeSandbox Sandbox => _host!.Sandbox;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        Sandbox.Profiles.Set("u-1");
        Sandbox.Canvases.Add(new SandboxCanvas("canvas-1")
        {
            Name = "Journey",
            Tags = ["season"],
            Steps =
            [
                new SandboxCanvasStep("step-1")
                {
                    Name = "Hello",
                    Messages = [new SandboxMessage("variation-1") { Links = [new SandboxLink("link-1", new Uri("https://shop.test/a"), "shop")] }],
                    NextStepIds = ["step-2"],
                },
                new SandboxCanvasStep("step-2") { Messages = [new SandboxMessage("variation-2") { Channel = "sms" }] },
            ],
        });
        await Canvases.SendAsync(Trigger());
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task ListAsync_and_GetDetailsAsync_return_what_was_seeded()
    {
        List<CanvasSummary> all = [];
        await foreach (CanvasSummary canvas in Canvases.ListAsync())
        {
            all.Add(canvas);
        }

        CanvasDetails details = await Canvases.GetDetailsAsync("canvas-1");

        (all.Should().ContainSingle().Subject.Name, all[0].LastEdited).Should().Be(("Journey", Wire.Now));
        (details.Name, details.Enabled, details.FirstEntry).Should().Be(("Journey", true, Wire.Now));
        details.Variants.Should().ContainSingle().Which.FirstStepIds.Should().Equal("step-1");
        details.Steps.Select(step => step.Id).Should().Equal("step-1", "step-2");
        details.Steps[0].NextPaths.Should().ContainSingle().Which.NextStepId.Should().Be("step-2");
        details.Steps[1].Messages["variation-2"].Channel.Should().Be("sms");
    }

    [Fact]
    public async Task Figures_count_who_entered()
    {
        CanvasAnalyticsQuery query = CanvasAnalyticsQuery.Days("canvas-1", 3, Wire.Now) with { IncludeVariants = true, IncludeSteps = true };

        CanvasDataSeries series = await Canvases.GetDataSeriesAsync(query);
        CanvasDataSummary summary = await Canvases.GetDataSummaryAsync(CanvasAnalyticsQuery.Between("canvas-1", Wire.Now.AddDays(-2), Wire.Now) with { IncludeSteps = true });

        series.Data!.Stats.Select(point => point.TotalStats!.Entries).Should().Equal(0, 0, 1);
        series.Data.Stats[2].VariantStats.Should().ContainSingle().Which.Value.Entries.Should().Be(1);
        series.Data.Stats[2].StepStats["step-1"].Messages["email"][0].Sent.Should().Be(1);
        (summary.Data!.Name, summary.Data.TotalStats!.Entries, summary.Data.StepStats["step-1"].Name).Should().Be(("Journey", 1L, "Hello"));
    }

    [Fact]
    public async Task GetLinksAsync_returns_the_links_of_the_step()
    {
        (await Canvases.GetLinksAsync("step-1", "variation-1")).Links.Should().ContainSingle().Which.Alias.Should().Be("shop");
    }

    [Fact]
    public async Task DuplicateAsync_makes_a_canvas_that_the_list_shows()
    {
        await Canvases.DuplicateAsync(new CanvasDuplicateRequest("canvas-1", "Copy"));

        (await Canvases.GetPageAsync()).Canvases.Select(canvas => canvas.Name).Should().Equal("Journey", "Copy");
    }

    [Fact]
    public async Task A_schedule_is_made_changed_deleted_or_sent()
    {
        ScheduleResponse kept = await Canvases.ScheduleAsync(Trigger(), MessageCalls.LocalMorning);
        ScheduleResponse cancelled = await Canvases.ScheduleBroadcastAsync(new CanvasBroadcast("canvas-1"), MessageCalls.BestTime);

        await Canvases.UpdateScheduleAsync("canvas-1", kept.ScheduleId!, SendSchedule.At(Wire.Now.AddHours(1)));
        await Canvases.DeleteScheduleAsync("canvas-1", cancelled.ScheduleId!);
        _host!.Clock.Advance(TimeSpan.FromDays(300));

        Sandbox.Sends.Should().HaveCount(2);
        (Sandbox.Sends[1].ScheduleId, Sandbox.Sends[1].DispatchId).Should().Be((kept.ScheduleId, kept.DispatchId!));
    }

    private static CanvasTrigger Trigger() => new("canvas-1") { Recipients = { new CanvasRecipient(Wire.User) } };
}
