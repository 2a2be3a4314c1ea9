using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on Cloud Data Ingestion against the second description of Braze.</summary>
public sealed class CloudDataIngestionSandboxTests : IAsyncLifetime
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-00000000000a");

    private SandboxHost? _host;

    private IBrazeCloudDataIngestion Ingestion => _host!.Client.CloudDataIngestion;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        _host!.Sandbox.Integrations.Add(new SandboxIntegration(Id, "orders") { ContactEmails = "a@b.test", RowsSynced = 4_200_000_000 });

        (await Ingestion.StartSyncAsync(Id.ToString())).IsSuccess.Should().BeTrue();

        CloudDataIntegration integration = (await Ingestion.GetIntegrationsPageAsync()).Results.Should().ContainSingle().Subject;
        (integration.IntegrationId, integration.IntegrationName, integration.ContactEmails, integration.LastJobStatus, integration.LastJobStartTime)
            .Should().Be((Id.ToString(), "orders", "a@b.test", "success", Wire.Now));
        CloudDataSync sync = (await Ingestion.GetSyncsPageAsync(Id.ToString())).Results.Should().ContainSingle().Subject;
        (sync.JobStatus, sync.SyncStartTime, sync.RowsSynced, sync.RowsFailedWithErrors).Should().Be(("success", Wire.Now, 4_200_000_000, 0L));
    }

    [Fact]
    public async Task Lists_follow_the_cursor_to_the_last_page()
    {
        for (int i = 1; i <= 12; i++)
        {
            _host!.Sandbox.Integrations.Add(new SandboxIntegration(new Guid(i, 0, 0, new byte[8]), $"i-{i}"));
        }

        _host!.Sandbox.Integrations.Add(new SandboxIntegration(Id, "orders"));
        for (int i = 0; i < 12; i++)
        {
            await Ingestion.StartSyncAsync(Id.ToString());
        }

        (await Ingestion.ListIntegrationsAsync().ToListAsync()).Should().HaveCount(13);
        (await Ingestion.ListSyncsAsync(Id.ToString()).ToListAsync()).Should().HaveCount(12);
    }

    [Fact]
    public async Task StartSyncAsync_throws_when_there_is_no_such_integration()
    {
        Func<Task> start = () => Ingestion.StartSyncAsync(Id.ToString());

        (await start.Should().ThrowAsync<BrazeApiException>()).Which.VendorMessage.Should().Be("Integration not found");
    }
}
