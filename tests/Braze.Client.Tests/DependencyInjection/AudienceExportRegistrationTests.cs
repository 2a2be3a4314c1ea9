using Integration.Abstractions;
using Integration.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Braze.Client.Tests;

public sealed class AudienceExportRegistrationTests
{
    private const string Queue = "Braze.Audiences";

    [Fact]
    public async Task AddAudienceExport_begins_with_the_workspace_and_called_again_only_adds()
    {
        ServiceCollection services = new();
        BrazeBuilder workspace = AddWorkspace(services, "");
        workspace.AddAudienceExport(options => options.AttributeName = "in");
        workspace.AddAudienceExport(options => options.ArrayLimit = 25);
        await using ServiceProvider provider = services.BuildServiceProvider();

        AudienceExportOptions options = provider.GetRequiredService<IOptionsMonitor<AudienceExportOptions>>().Get(Queue);

        (options.Form, options.AttributeName, options.ArrayLimit).Should().Be((AudienceForm.Booleans, "in", 25));
        (options.MaxBatchItems, options.MaxBatchAge).Should().Be((75, TimeSpan.FromMinutes(5)));
        services.Should().ContainSingle(service => service.ServiceType == typeof(IHostedService));
        provider.GetRequiredService<IAudienceExporter>().Should().BeSameAs(provider.GetRequiredService<AudienceExporter>());
    }

    [Fact]
    public async Task AddAudienceExport_called_again_keeps_the_store_that_was_chosen()
    {
        ServiceCollection services = new();
        BrazeBuilder workspace = AddWorkspace(services, "");
        MemoryDeliveryStore<QueuedAudienceUpdate> store = new();
        workspace.AddAudienceExport().UseStore(_ => store);
        workspace.AddAudienceExport();
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<AudienceExporter>().EnterAsync(UserKey.External("u-1"), "vip", Wire.Now);

        (await store.HasAnyAsync(long.MaxValue)).Should().BeTrue();
    }

    [Fact]
    public async Task AddAudienceExport_keeps_workspaces_apart()
    {
        ServiceCollection services = new();
        AddWorkspace(services, "uk").AddAudienceExport();
        AddWorkspace(services, "us").AddAudienceExport();
        await using ServiceProvider provider = services.BuildServiceProvider();

        IAudienceExporter uk = provider.GetRequiredKeyedService<IAudienceExporter>("uk");

        uk.Should().NotBeSameAs(provider.GetRequiredKeyedService<IAudienceExporter>("us"));
        provider.GetService<IAudienceExporter>().Should().BeNull();
        provider.GetRequiredKeyedService<DeliveryQueue<QueuedAudienceUpdate>>($"{Queue}:uk").Should().BeSameAs(((AudienceExporter)uk).Queue);
        provider.GetServices<IHostedService>().Should().HaveCount(2);
    }

    [Fact]
    public async Task AddAudienceExport_reads_a_section()
    {
        ServiceCollection services = new();
        AddWorkspace(services, "").AddAudienceExport(Section(new()
        {
            ["AttributeName"] = "in",
            ["Form"] = "array",
            ["ArrayLimit"] = "25",
            ["MaxBatchAge"] = "00:01:00",
            ["MaxBatchItems"] = "10",
            ["UnknownOutcome"] = "repeat",
        }));
        await using ServiceProvider provider = services.BuildServiceProvider();

        AudienceExportOptions options = provider.GetRequiredService<IOptionsMonitor<AudienceExportOptions>>().Get(Queue);

        (options.AttributeName, options.Form, options.ArrayLimit, options.MaxBatchAge, options.MaxBatchItems, options.UnknownOutcome)
            .Should().Be(("in", AudienceForm.Array, 25, TimeSpan.FromMinutes(1), 10, UnknownOutcomeAction.Repeat));
    }

    [Fact]
    public async Task AddAudienceExport_names_everything_that_is_wrong_by_its_path()
    {
        ServiceCollection services = new();
        AddWorkspace(services, "").AddAudienceExport(Section(new()
        {
            ["AttributeName"] = "email",
            ["Form"] = "list",
            ["ArrayLimit"] = "0",
            ["MaxBatchAge"] = "soon",
            ["MaxBatchItems"] = "76",
        }));
        await using ServiceProvider provider = services.BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<AudienceExporter>()).Should().Throw<OptionsValidationException>()
            .Which.Failures.Select(failure => failure[..failure.IndexOf(' ', StringComparison.Ordinal)]).Should().BeEquivalentTo(
                "Braze:Export:AttributeName", "Braze:Export:Form", "Braze:Export:ArrayLimit", "Braze:Export:MaxBatchAge", "Braze:Export:MaxBatchItems");
    }

    [Fact]
    public async Task AddTrackQueue_reads_a_section_and_names_everything_that_is_wrong_by_its_path()
    {
        ServiceCollection services = new();
        AddWorkspace(services, "").AddTrackQueue(Section(new() { ["IsBulk"] = "true", ["Partner"] = "acme", ["MaxQueuedItems"] = "7" }));
        AddWorkspace(services, "bad").AddTrackQueue(Section(new() { ["IsBulk"] = "perhaps", ["MaxBatchItems"] = "76" }));
        await using ServiceProvider provider = services.BuildServiceProvider();
        IOptionsMonitor<TrackQueueOptions> monitor = provider.GetRequiredService<IOptionsMonitor<TrackQueueOptions>>();

        TrackQueueOptions options = monitor.Get("Braze.Track");

        (options.IsBulk, options.Partner, options.MaxQueuedItems, options.MaxBatchItems).Should().Be((true, "acme", 7, 1000));
        monitor.Invoking(m => m.Get("Braze.Track:bad")).Should().Throw<OptionsValidationException>()
            .Which.Failures.Should().HaveCount(2).And.OnlyContain(failure => failure.StartsWith("Braze:Export:", StringComparison.Ordinal));
    }

    private static IConfigurationSection Section(Dictionary<string, string?> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Braze:Export:{value.Key}", value.Value))).Build().GetSection("Braze:Export");

    private static BrazeBuilder AddWorkspace(ServiceCollection services, string name) => services.AddBraze(name, options =>
    {
        options.Endpoint = BrazeEndpoint.Eu01;
        options.ApiKey = "key-000";
        options.Audiences.Form = AudienceForm.Booleans;
    });
}
