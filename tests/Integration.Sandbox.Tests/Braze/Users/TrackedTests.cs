namespace Integration.Sandbox.Tests;

public sealed class TrackedTests : SandboxTest
{
    private readonly List<string> _tracked = [];

    protected override void Configure(SandboxOptions options) => options.Braze.Tracked = (list, item) => _tracked.Add($"{list} {(string?)item["external_id"]}");

    [Fact]
    public async Task Tracked_is_told_each_object_that_was_applied_in_the_order_applied()
    {
        await Braze.PostAsync(Wire.Track, """
            {"purchases":[{"external_id":"c","product_id":"p","currency":"EUR","price":1,"time":"2026-01-01T00:00:00Z"}],
             "events":[{"external_id":"b","name":"n","time":"2026-01-01T00:00:00Z"},{"external_id":"refused","name":"n"}],
             "attributes":[{"external_id":"a"},{"external_id":"refused","email":"nobody"}]}
            """);
        await Braze.PostAsync("users/track/bulk", """{"attributes":[{"external_id":"d"}]}""");

        _tracked.Should().Equal("attributes a", "events b", "purchases c", "attributes d");
    }
}
