namespace Braze.Client.Tests;

/// <summary>Figures and recorded names against the second description of Braze.</summary>
public sealed class AnalyticsSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private BrazeClient Client => _host!.Client;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Series_count_what_was_tracked()
    {
        await TrackAsync();

        (await Client.CustomEvents.GetCountSeriesAsync(new EventSeriesQuery("visited", 2) { Unit = SeriesUnit.Hour, EndingAt = Wire.Now })).Data
            .Select(p => (p.Time, p.Count)).Should().Equal((Wire.Now.AddHours(-1), 1L), (Wire.Now, 0L));
        (await Client.Purchases.GetQuantitySeriesAsync(new PurchaseSeriesQuery(1) { Product = "socks" })).Data.Should().ContainSingle().Which.PurchaseQuantity.Should().Be(3);
        (await Client.Purchases.GetRevenueSeriesAsync(new PurchaseSeriesQuery(1))).Data.Should().ContainSingle().Which.Revenue.Should().Be(7.5m);
        (await Client.Sessions.GetSeriesAsync(new SessionSeriesQuery(3) { Unit = SeriesUnit.Hour })).Data.Select(p => p.Sessions).Should().Equal(0, 0, 0);
        (await Client.Kpi.GetNewUsersSeriesAsync(1)).Data.Should().ContainSingle().Which.NewUsers.Should().Be(1);
        (await Client.Kpi.GetDailyActiveUsersSeriesAsync(1, Wire.Now)).Data.Should().ContainSingle().Which.ActiveUsers.Should().Be(1);
        (await Client.Kpi.GetMonthlyActiveUsersSeriesAsync(1)).Data.Should().ContainSingle().Which.ActiveUsers.Should().Be(1);
        (await Client.Kpi.GetUninstallsSeriesAsync(2)).Data.Select(p => p.Uninstalls).Should().Equal(0, 0);
    }

    [Fact]
    public async Task Lists_hold_the_names_that_were_recorded()
    {
        await TrackAsync();

        CustomEventDefinition seen = (await Client.CustomEvents.GetPageAsync()).Events.Should().ContainSingle().Subject;
        (seen.Name, seen.Status, seen.IncludedInAnalyticsReport).Should().Be(("visited", "Active", false));
        (await Client.CustomEvents.GetNamePageAsync()).Events.Should().Equal("visited");
        (await Client.CustomEvents.ListNamesAsync().ToListAsync()).Should().Equal("visited");
        (await Client.Purchases.GetProductPageAsync()).Products.Should().Equal("socks");
        (await Client.Purchases.ListProductsAsync().ToListAsync()).Should().Equal("socks");
        CustomAttributeDefinition attribute = (await Client.CustomAttributes.GetPageAsync()).Attributes.Should().ContainSingle().Subject;
        (attribute.Name, attribute.DataType, attribute.ArrayLength).Should().Be(("tier", "String", null));
    }

    [Fact]
    public async Task Lists_follow_the_cursor_to_the_last_page()
    {
        UserAttributes attributes = new(Wire.User);
        for (int i = 0; i < 60; i++)
        {
            attributes[$"a{i:00}"] = i;
            await Client.Users.TrackAsync(new TrackRequest { Events = { new CustomEvent(Wire.User, $"e{i:00}", Wire.Now) } });
        }

        await Client.Users.TrackAsync(new TrackRequest { Attributes = { attributes } });

        (await Client.CustomEvents.ListAsync().Select(e => e.Name).ToListAsync()).Should().Equal(Enumerable.Range(0, 60).Select(i => $"e{i:00}"));
        (await Client.CustomAttributes.ListAsync().Select(a => a.Name).ToListAsync()).Should().Equal(Enumerable.Range(0, 60).Select(i => $"a{i:00}"));
    }

    private Task<TrackResult> TrackAsync() => Client.Users.TrackAsync(new TrackRequest
    {
        Attributes = { new UserAttributes(Wire.User) { FirstName = "Ann", ["tier"] = "gold" } },
        Events = { new CustomEvent(Wire.User, "visited", Wire.Now.AddHours(-1)) },
        Purchases = { new Purchase(Wire.User, Wire.Now) { ProductId = "socks", Currency = "USD", Price = 2.5m, Quantity = 3 } },
    });
}
