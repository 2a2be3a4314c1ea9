using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeCloudDataIngestionTests
{
    private const string IntegrationId = "00000000-0000-0000-0000-000000000001";

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.CdiIntegrationsList, async client => await client.CloudDataIngestion.GetIntegrationsPageAsync("YQ==")) { Query = "?cursor=YQ%3D%3D" },
        new(BrazeOperations.CdiIntegrationsJobSyncStatus, async client => await client.CloudDataIngestion.GetSyncsPageAsync(IntegrationId))
        {
            Target = $"cdi/integrations/{IntegrationId}/job_sync_status",
        },
        new(BrazeOperations.CdiIntegrationsSync, async client => await client.CloudDataIngestion.StartSyncAsync(IntegrationId)) { Target = $"cdi/integrations/{IntegrationId}/sync" },
    ];

    [Fact]
    public async Task GetIntegrationsPageAsync_reads_every_member()
    {
        CloudDataIntegrationsPage page = await GoldenAnswer.ReadAsync(
            BrazeOperations.CdiIntegrationsList, client => client.CloudDataIngestion.GetIntegrationsPageAsync());

        page.NextCursor.Should().BeNull();
        CloudDataIntegration integration = page.Results.Should().ContainSingle().Subject;
        integration.IntegrationId.Should().Be(IntegrationId);
        integration.AppGroupId.Should().Be("000000000000000000000001");
        integration.IntegrationName.Should().Be("orders");
        integration.IntegrationType.Should().Be("USER_ATTRIBUTES");
        integration.IntegrationStatus.Should().Be("active");
        integration.ContactEmails.Should().Be("a@b.test");
        integration.LastUpdatedAt.Should().Be(Wire.Now.AddHours(-1));
        integration.WarehouseType.Should().Be("snowflake");
        integration.LastJobStartTime.Should().Be(Wire.Now.AddMinutes(-30));
        integration.LastJobStatus.Should().Be("success");
        integration.NextScheduledRun.Should().Be(Wire.Now.AddMinutes(30));
    }

    [Fact]
    public async Task GetSyncsPageAsync_reads_every_member()
    {
        CloudDataSyncsPage page = await GoldenAnswer.ReadAsync(
            BrazeOperations.CdiIntegrationsJobSyncStatus, client => client.CloudDataIngestion.GetSyncsPageAsync(IntegrationId));

        CloudDataSync sync = page.Results.Should().ContainSingle().Subject;
        sync.JobStatus.Should().Be("partial");
        sync.SyncStartTime.Should().Be(Wire.Now.AddMinutes(-30));
        sync.SyncFinishTime.Should().Be(Wire.Now.AddMinutes(-29).AddSeconds(10));
        sync.LastTimestampSynced.Should().Be(Wire.Now.AddHours(-1));
        sync.RowsSynced.Should().Be(4_200_000_000);
        sync.RowsFailedWithErrors.Should().Be(3);
    }

    [Fact]
    public async Task StartSyncAsync_reads_that_it_was_taken()
    {
        CloudDataSyncStartResponse response = await GoldenAnswer.ReadAsync(
            BrazeOperations.CdiIntegrationsSync, client => client.CloudDataIngestion.StartSyncAsync(IntegrationId), HttpStatusCode.Accepted);

        response.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Lists_follow_the_cursor()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.OK, """{"results":[{}]}""", ("Link", "</cdi/integrations?cursor=Yg==>; rel=\"next\""))
            .Answer(HttpStatusCode.OK, """{"results":[{}]}""")
            .Answer(HttpStatusCode.OK, """{"results":[{}]}""", ("Link", "</cdi/integrations/i/job_sync_status?cursor=Yw==>; rel=\"next\""))
            .Answer(HttpStatusCode.OK, """{"results":[{}]}""");

        int integrations = await CountAsync(host.Client.CloudDataIngestion.ListIntegrationsAsync());
        int syncs = await CountAsync(host.Client.CloudDataIngestion.ListSyncsAsync("i"));

        integrations.Should().Be(2);
        syncs.Should().Be(2);
        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/cdi/integrations", "/cdi/integrations?cursor=Yg%3D%3D", "/cdi/integrations/i/job_sync_status", "/cdi/integrations/i/job_sync_status?cursor=Yw%3D%3D");
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items)
    {
        int count = 0;
        await foreach (T item in items)
        {
            count++;
        }

        return count;
    }
}
