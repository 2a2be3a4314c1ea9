using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TrackSiblingTests : SandboxTest
{
    private const string Sync = "users/track/sync";
    private const string Bulk = "users/track/bulk";

    [Fact]
    public async Task Sync_answers_the_values_the_profile_has_now_of_the_custom_attributes_sent()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["visits"] = 4, ["other"] = 1 });

        Answer answer = await Braze.PostAsync(Sync, """{"attributes":[{"external_id":"u-1","first_name":"Ann","visits":{"inc":1},"tier":"gold"}]}""");

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"users":[{"external_id":"u-1","custom_attributes":{"visits":5,"tier":"gold"}}],"message":"success"}""");
        answer.Header("X-RateLimit-Limit").Should().Be("500");
        Sandbox.Braze.Profiles["u-1"]["first_name"].Text().Should().Be("\"Ann\"");
    }

    [Fact]
    public async Task Sync_counts_events_and_purchases()
    {
        await Braze.PostAsync(Sync, """{"events":[{"email":"a@b.test","name":"visited","time":"2026-01-01T00:00:00Z"}]}""");
        Answer seen = await Braze.PostAsync(Sync, """{"events":{"email":"a@b.test","name":"visited","time":"2026-02-01T01:00:00+01:00"}}""");
        Answer bought = await Braze.PostAsync(
            Sync, """{"purchases":[{"email":"a@b.test","product_id":"p","currency":"NOK","price":1,"quantity":3,"time":"2026-02-01T00:00:00Z"}]}""");

        seen.Json["users"].Text().Should().Be(
            """[{"email":"a@b.test","custom_events":[{"name":"visited","first":"2026-01-01T00:00:00.000Z","last":"2026-02-01T00:00:00.000Z","count":2}]}]""");
        bought.Json["users"]![0]!["purchase_events"].Text().Should().Be(
            """[{"product_id":"p","first":"2026-02-01T00:00:00.000Z","last":"2026-02-01T00:00:00.000Z","count":3}]""");
    }

    [Fact]
    public async Task Sync_answers_nobody_when_only_existing_users_were_meant()
    {
        Answer answer = await Braze.PostAsync(Sync, """{"attributes":[{"external_id":"u-9","_update_existing_only":true,"tier":"gold"}]}""");

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"users":[],"message":"success"}""");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"attributes":[{"external_id":"u-1"},{"external_id":"u-2"}]}""")]
    [InlineData("""{"attributes":[{"external_id":"u-1"}],"events":[{"external_id":"u-1","name":"x","time":"2026-01-01"}]}""")]
    [InlineData("""{"attributes":[{"external_id":"u-1","email":"nobody"}]}""")]
    public async Task Sync_refuses_all_but_one_valid_object(string body)
    {
        Answer answer = await Braze.PostAsync(Sync, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
        Sandbox.Braze.Profiles.Should().BeEmpty();
    }

    [Fact]
    public async Task Bulk_takes_1000_objects_and_refuses_one_more()
    {
        Answer tooMany = await Braze.PostAsync(Bulk, Attributes(1_001));
        Answer fits = await Braze.PostAsync(Bulk, Attributes(1_000));

        tooMany.Status.Should().Be(400);
        tooMany.Message.Should().Be("Max Input Length Exceeded");
        fits.Status.Should().Be(201);
        fits.Json.Text().Should().Be("""{"message":"success","attributes_processed":1000}""");
        fits.Header("X-RateLimit-Limit").Should().Be("50");
        Sandbox.Braze.Profiles.Should().HaveCount(1_000);
    }

    [Fact]
    public async Task Bulk_takes_100_objects_of_one_user_and_refuses_one_more()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test" });
        string events = string.Join(',', Enumerable.Repeat("""{"email":"a@b.test","name":"x","time":"2026-01-01"}""", 99));

        Answer tooMany = await Braze.PostAsync(Bulk, $$"""{"attributes":[{"external_id":"u-1"},{"external_id":"u-1"}],"events":[{{events}}]}""");
        Answer fits = await Braze.PostAsync(Bulk, $$"""{"attributes":[{"external_id":"u-1"}],"events":[{{events}}]}""");

        tooMany.Status.Should().Be(400);
        fits.Status.Should().Be(201);
    }

    [Theory]
    [InlineData(1, 201)]
    [InlineData(0, 400)]
    [InlineData(-3_000_000, 400)]
    public async Task Bulk_takes_2_MB_and_answers_400_above(int bytesLeft, int status)
    {
        string start = """{"attributes":[{"external_id":"u-1","note":" """.TrimEnd();
        const string end = "\"}]}";
        int fill = (2 * 1024 * 1024) - start.Length - end.Length - bytesLeft + 1;

        (await Braze.PostAsync(Bulk, start + new string('x', fill) + end)).Status.Should().Be(status);
    }

    private static string Attributes(int count) =>
        $$"""{"attributes":[{{string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{"external_id":"u-{{i}}"}"""))}}]}""";
}
