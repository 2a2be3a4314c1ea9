using Integration.Delivery;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Braze.Client.Tests;

/// <summary>The delta filter as a host registers it, through queue and sandbox.</summary>
public sealed class DeltaRegistrationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("uk")]
    public async Task UseDeltaFilter_sends_a_profile_once_and_then_what_changed(string workspace)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        await using ServiceProvider services = Register(workspace, sandbox, queue => queue.UseDeltaFilter().UseDeltaFilter(options => options.AlwaysSend.Add("seen")));
        ITrackQueue queue = workspace.Length == 0 ? services.GetRequiredService<ITrackQueue>() : services.GetRequiredKeyedService<ITrackQueue>(workspace);
        ITrackDelta delta = workspace.Length == 0 ? services.GetRequiredService<ITrackDelta>() : services.GetRequiredKeyedService<ITrackDelta>(workspace);

        for (int night = 0; night < 3; night++)
        {
            await queue.EnqueueAsync(new UserAttributes(Wire.User) { ["tier"] = "gold", ["visits"] = night, ["seen"] = 1 });
            await queue.FlushAsync();
        }

        sandbox.Braze.Profiles["u-1"]["tier"]!.ToJsonString().Should().Be("\"gold\"");
        sandbox.Braze.Profiles["u-1"]["visits"]!.ToJsonString().Should().Be("2");
        (delta.Report.AttributesSeen, delta.Report.AttributesSent, delta.Report.AttributesHeldBack).Should().Be((9L, 7L, 2L));
    }

    [Fact]
    public async Task UseDeltaFilter_refuses_a_store_that_processes_share_with_a_memory_that_they_do_not()
    {
        IDeliveryStore<QueuedTrackItem> shared = Substitute.For<IDeliveryStore<QueuedTrackItem>>();
        shared.IsShared.Returns(true);
        await using ServiceProvider services = Register("", sandbox: null, queue => queue.UseStore(_ => shared).UseDeltaFilter());

        services.Invoking(s => s.GetRequiredService<ITrackQueue>()).Should().Throw<InvalidOperationException>().WithMessage("*share*Memory*");
    }

    [Fact]
    public async Task UseDeltaFilter_takes_a_shared_memory_with_a_shared_store()
    {
        IDeliveryStore<QueuedTrackItem> shared = Substitute.For<IDeliveryStore<QueuedTrackItem>>();
        shared.IsShared.Returns(true);
        IDeltaMemory memory = Substitute.For<IDeltaMemory>();
        memory.IsShared.Returns(true);
        await using ServiceProvider services = Register("", sandbox: null, queue => queue.UseStore(_ => shared).UseDeltaFilter(options => options.Memory = _ => memory));

        services.GetRequiredService<ITrackQueue>().Should().NotBeNull();
    }

    [Fact]
    public async Task UseDeltaFilter_names_every_setting_that_is_out_of_range()
    {
        await using ServiceProvider services = Register("", sandbox: null, queue => queue.UseDeltaFilter(options => (options.TimeToLive, options.MaxUsers) = (TimeSpan.Zero, 0)));

        services.Invoking(s => s.GetRequiredService<ITrackDelta>()).Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(2);
    }

    private static ServiceProvider Register(string workspace, SandboxServer? sandbox, Action<DeliveryQueueBuilder<QueuedTrackItem>> configure)
    {
        ServiceCollection services = new();
        configure(services.AddBraze(workspace, options =>
        {
            options.Endpoint = sandbox is null ? BrazeEndpoint.Eu01 : BrazeEndpoint.At(sandbox.Braze.Address);
            options.ApiKey = sandbox is null ? BrazeHost.ApiKey : sandbox.Braze.ApiKey;
        }).AddTrackQueue());
        return services.BuildServiceProvider();
    }
}
