using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Testing;

namespace Integration.Delivery.Tests;

public sealed class DeliveryRegistrationTests : IDisposable
{
    private readonly FakeTarget _target = new();
    private readonly LogCollector _logs = new();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task AddDeliveryQueue_registers_a_default_queue_and_named_ones_each_with_its_own_options()
    {
        FakeTarget other = new() { Name = "other" };
        using IHost host = Build(services =>
        {
            services.AddDeliveryQueue<Update>(string.Empty, _ => _target, o => o.MaxBatchItems = 1);
            services.AddDeliveryQueue<Update>("other", _ => other, o => o.MaxBatchItems = 2);
        });
        await host.StartAsync();
        DeliveryQueue<Update> first = host.Services.GetRequiredService<DeliveryQueue<Update>>();
        DeliveryQueue<Update> second = host.Services.GetRequiredKeyedService<DeliveryQueue<Update>>("other");

        first.Should().NotBeSameAs(second);
        first.Should().BeSameAs(host.Services.GetRequiredService<DeliveryQueue<Update>>());
        first.Options.MaxBatchItems.Should().Be(1);
        second.Options.MaxBatchItems.Should().Be(2);
        await second.EnqueueAsync(new Update("u", "1"));
        await second.FlushAsync().WaitAsync(Patience.Longest);
        other.Sent.Should().Equal("1");
        _target.Sent.Should().BeEmpty();
        await host.StopAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("named")]
    public void AddDeliveryQueue_called_again_adds_to_the_options_and_handlers_alone(string name)
    {
        int targets = 0;
        MemoryDeliveryStore<Update> store = new();
        using IHost host = Build(services =>
        {
            services.AddDeliveryQueue<Update>(name, _ => Made(), o => (o.MaxBatchItems, o.MaxBatchAge) = (10, TimeSpan.FromSeconds(1)));
            services.AddDeliveryQueue<Update>(name, _ => Made(), o => o.MaxBatchItems = 20).UseStore(_ => store);
        });

        DeliveryQueue<Update> queue = Queue(host, name);

        (queue.Options.MaxBatchItems, queue.Options.MaxBatchAge).Should().Be((20, TimeSpan.FromSeconds(1)));
        queue.Store.Should().BeSameAs(store);
        host.Services.GetServices<IHostedService>().Should().ContainSingle();
        host.Services.GetKeyedServices<DeliveryQueue<Update>>(name).Count().Should().BeLessThanOrEqualTo(1);
        targets.Should().Be(1);

        FakeTarget Made()
        {
            targets++;
            return _target;
        }
    }

    [Fact]
    public async Task Options_are_validated_at_start_with_every_problem_and_the_name_of_the_queue()
    {
        using IHost host = Build(services => services.AddDeliveryQueue<Update>("mine", _ => _target, o => (o.MaxBatchItems, o.RetryBaseDelay) = (0, TimeSpan.Zero)));

        OptionsValidationException refusal = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        refusal.Failures.Should().HaveCount(2).And.OnlyContain(problem => problem.StartsWith("DeliveryOptions(mine):", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_problems_of_all_queues_and_of_the_rest_of_the_host_are_reported_together()
    {
        using IHost host = Build(services =>
        {
            services.AddDeliveryQueue<Update>(string.Empty, _ => throw new InvalidOperationException("The target was made before the options were validated."), o => o.MaxBatchItems = 0);
            services.AddDeliveryQueue<Update>("other", _ => _target, o => o.MaxBatchAge = TimeSpan.FromDays(-1));
            services.AddOptions<HostSettings>().Validate(_ => false, "The host's own are wrong too.").ValidateOnStart();
        });

        AggregateException refusal = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<AggregateException>()).Which;

        string.Join(' ', refusal.InnerExceptions.Cast<OptionsValidationException>().SelectMany(problems => problems.Failures))
            .Should().Contain("MaxBatchItems").And.Contain("DeliveryOptions(other):MaxBatchAge").And.Contain("own are wrong too");
    }

    [Theory]
    [InlineData("")]
    [InlineData("named")]
    public async Task The_host_starts_the_queue_and_drains_it_when_it_stops(string name)
    {
        using IHost host = Build(services => services.AddDeliveryQueue<Update>(name, _ => _target, o => o.MaxBatchAge = TimeSpan.FromDays(1)));
        await host.StartAsync();
        DeliveryQueue<Update> queue = Queue(host, name);
        await queue.EnqueueAsync(new Update("u", "1"));

        await host.StopAsync().WaitAsync(Patience.Longest);

        _target.Sent.Should().Equal("1");
        await queue.Invoking(q => q.EnqueueAsync(new Update("u", "2")).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task The_hosts_shutdown_time_ends_the_draining_and_the_rest_is_reported()
    {
        _target.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return BatchResult.Delivered;
        };
        using IHost host = Build(services =>
        {
            services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
            services.AddDeliveryQueue<Update>(string.Empty, _ => _target, o => o.StopTimeout = TimeSpan.FromDays(1));
        });
        await host.StartAsync();
        DeliveryQueue<Update> queue = Queue(host, string.Empty);
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("v", "2"));

        await host.StopAsync().WaitAsync(Patience.Longest);

        (await queue.StopAsync()).Should().Be(new FlushResult(Delivered: 0, Failed: 0, Remaining: 2));
        _logs.Entries.Should().ContainSingle(entry => entry.Level == LogLevel.Warning && entry.Category == "Integration.Delivery" && entry.Message.Contains("stopped with 2 item(s)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_queue_whose_store_cannot_be_opened_stops_the_host_from_starting()
    {
        FaultyStore store = new(new MemoryDeliveryStore<Update>());
        store.Fail(nameof(store.OpenAsync));
        using IHost host = Build(services => services.AddDeliveryQueue<Update>(string.Empty, _ => _target).UseStore(_ => store));

        await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<DeliveryStoreException>();
    }

    private static DeliveryQueue<Update> Queue(IHost host, string name) =>
        name.Length == 0 ? host.Services.GetRequiredService<DeliveryQueue<Update>>() : host.Services.GetRequiredKeyedService<DeliveryQueue<Update>>(name);

    private IHost Build(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton<ILoggerFactory>(_logs);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class HostSettings;
}
