namespace Integration.Sandbox.Tests;

public sealed class CloudDataIngestionTests : SandboxTest
{
    private const string Path = "cdi/integrations";

    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public async Task Sync_runs_for_its_time_and_keeps_another_out_meanwhile()
    {
        Sandbox.Braze.Integrations.Add(new SandboxIntegration(Id, "orders") { SyncDuration = TimeSpan.FromMinutes(2), SyncStatus = "partial", RowsSynced = 7, RowsFailed = 1 });

        Answer started = await StartAsync();
        Clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        Answer refused = await StartAsync();
        string running = (await SyncsAsync()).Text;
        Clock.Advance(TimeSpan.FromSeconds(1));

        (started.Status, started.Text).Should().Be((202, """{"message":"success"}"""));
        (refused.Status, refused.Message).Should().Be((429, "Another job is in progress"));
        running.Should().Be(
            """{"results":[{"job_status":"running","sync_start_time":"2026-03-01T10:00:00Z","sync_finish_time":null,"last_timestamp_synced":null,"rows_synced":0,"rows_failed_with_errors":0}],"message":"success"}""");
        (await SyncsAsync()).Json["results"]![0].Text().Should().Be(
            """{"job_status":"partial","sync_start_time":"2026-03-01T10:00:00Z","sync_finish_time":"2026-03-01T10:02:00Z","last_timestamp_synced":"2026-03-01T10:00:00Z","rows_synced":7,"rows_failed_with_errors":1}""");
        (await StartAsync()).Status.Should().Be(202);
    }

    [Fact]
    public async Task List_describes_integrations_and_their_last_sync()
    {
        Sandbox.Braze.Integrations.Add(new SandboxIntegration(Id, "orders") { ContactEmails = "a@b.test" });
        await StartAsync();

        (await Braze.ReadAsync(Path)).Text.Should().Be(
            """{"results":[{"integration_id":"00000000-0000-0000-0000-000000000001","app_group_id":"000000000000000000000001","integration_name":"orders","integration_type":"USER_ATTRIBUTES","integration_status":"active","contact_emails":"a@b.test","last_updated_at":"2026-03-01T10:00:00Z","warehouse_type":"snowflake","last_job_start_time":"2026-03-01T10:00:00Z","last_job_status":"success","next_scheduled_run":null}],"message":"success"}""");
    }

    [Fact]
    public async Task Lists_come_in_pages_of_ten_newest_sync_first()
    {
        for (int i = 1; i <= 11; i++)
        {
            Sandbox.Braze.Integrations.Add(new SandboxIntegration(new Guid(i, 0, 0, new byte[8]), $"i-{i}"));
        }

        Sandbox.Braze.Integrations.Add(new SandboxIntegration(Id, "orders"));
        for (int i = 0; i < 11; i++)
        {
            await StartAsync();
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Answer first = await Braze.ReadAsync(Path);
        first.Json["results"]!.AsArray().Should().HaveCount(10);
        first.Header("Link").Should().Be("</cdi/integrations?cursor=c2tpcDoxMA==>; rel=\"next\"");
        (await Braze.ReadAsync(Path + "?cursor=c2tpcDoxMA==")).Json["results"]!.AsArray().Should().HaveCount(2);
        (await SyncsAsync()).Json["results"]![0]!["sync_start_time"].Text().Should().Be("\"2026-03-01T10:10:00Z\"");
        (await SyncsAsync("?cursor=c2tpcDoxMA==")).Json["results"]![0]!["sync_start_time"].Text().Should().Be("\"2026-03-01T10:00:00Z\"");
    }

    [Theory]
    [InlineData("GET", "?cursor=x", 400, "Invalid cursor")]
    [InlineData("GET", "/00000000-0000-0000-0000-000000000001/job_sync_status?cursor=x", 400, "Invalid cursor")]
    [InlineData("GET", "/orders/job_sync_status", 400, "Invalid integration ID")]
    [InlineData("GET", "/00000000-0000-0000-0000-000000000002/job_sync_status", 400, "Invalid integration ID")]
    [InlineData("POST", "/orders/sync", 400, "Invalid integration ID")]
    [InlineData("POST", "/00000000-0000-0000-0000-000000000002/sync", 404, "Integration not found")]
    public async Task Refusal_is_the_documented_one(string method, string path, int status, string message)
    {
        Sandbox.Braze.Integrations.Add(new SandboxIntegration(Id, "orders"));

        Answer answer = await Braze.CallAsync(new HttpMethod(method), Path + path);

        (answer.Status, answer.Message).Should().Be((status, message));
    }

    private Task<Answer> StartAsync() => Braze.CallAsync(HttpMethod.Post, $"{Path}/{Id}/sync");

    private Task<Answer> SyncsAsync(string query = "") => Braze.ReadAsync($"{Path}/{Id}/job_sync_status{query}");
}
