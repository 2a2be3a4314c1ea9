using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SessionM.Client.Tests;

public sealed class SessionMQueueTests
{
    [Fact]
    public async Task Each_tenant_has_queues_of_its_own()
    {
        ServiceCollection services = new();
        foreach (string tenant in new[] { "", "uk" })
        {
            SessionMBuilder builder = services.AddSessionM(tenant, Core).AddForwarder(_ => { });
            builder.AddTagQueue(o => o.MaxConcurrency = tenant.Length + 1).Name.Should().Be(tenant.Length == 0 ? "SessionM.Tags" : "SessionM.Tags:uk");
            builder.AddTagQueue();
            builder.AddForwardQueue();
        }

        await using ServiceProvider provider = services.BuildServiceProvider();

        ISessionMTagQueue own = provider.GetRequiredService<ISessionMTagQueue>();
        provider.GetRequiredKeyedService<ISessionMTagQueue>("uk").Should().NotBeSameAs(own);
        provider.GetRequiredService<ISessionMForwardQueue>().Should().NotBeSameAs(provider.GetRequiredKeyedService<ISessionMForwardQueue>("uk"));
        provider.GetRequiredKeyedService<DeliveryQueue<TagChange>>("SessionM.Tags:uk").Health.Reason.Should().StartWith("SessionM.Tags:uk");
        provider.GetRequiredKeyedService<DeliveryQueue<ReceivedBatch>>("SessionM.Forward").Health.Status.Should().Be(DeliveryStatus.Healthy);
        provider.GetServices<IHostedService>().Should().HaveCount(4);
        provider.GetRequiredService<IOptionsMonitor<TagQueueOptions>>().Get("SessionM.Tags:uk").MaxConcurrency.Should().Be(3);
        provider.GetRequiredService<IDeliveryCodec<TagChange>>().Should().BeOfType<TagChangeCodec>();
        provider.GetRequiredService<IDeliveryCodec<ReceivedBatch>>().Should().BeOfType<ReceivedBatchCodec>();
    }

    [Fact]
    public void Options_are_checked_together()
    {
        new TagQueueOptions { MaxConcurrency = 0, MaxBatchItems = 0 }.FindProblems().Should().HaveCount(2);
        new ForwardQueueOptions { MaxConcurrency = 257 }.FindProblems().Should().ContainSingle().Which.Should().StartWith("MaxConcurrency is 257");
        new TagQueueOptions().FindProblems().Concat(new ForwardQueueOptions().FindProblems()).Should().BeEmpty();
    }

    private static void Core(SessionMOptions options) =>
        (options.Core.BaseAddress, options.Core.ApiKey, options.Core.ApiSecret) = (new Uri("https://api-acme.ent-sessionm.com"), "key", "secret");
}
