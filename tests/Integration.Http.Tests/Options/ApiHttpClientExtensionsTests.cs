using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace Integration.Http.Tests;

public sealed class ApiHttpClientExtensionsTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task AddApiHttpClient_takes_off_resilience_handlers_that_the_host_gives_to_every_client()
    {
        _services.ConfigureHttpClientDefaults(b => b
            .AddHttpMessageHandler(() => new ResilienceHandler())
            .AddHttpMessageHandler(() => new PolicyHttpMessageHandler())
            .AddHttpMessageHandler(() => new HostHandler()));
        _services.AddApiHttpClient("fake");
        _services.AddHttpClient("plain");
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Handlers(provider, "fake").OfType<DelegatingHandler>().Where(IsOwn).Should().ContainSingle().Which.Should().BeOfType<HostHandler>();
        Handlers(provider, "plain").OfType<DelegatingHandler>().Where(IsOwn).Should().HaveCount(3, "other clients keep theirs");
    }

    [Fact]
    public async Task AddApiHttpClient_takes_them_off_when_the_host_sets_its_defaults_afterwards()
    {
        _services.AddApiHttpClient("fake");
        _services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler(() => new ResilienceHandler()));
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Handlers(provider, "fake").OfType<ResilienceHandler>().Should().BeEmpty();
    }

    [Fact]
    public async Task KeepDefaultResilienceHandlers_keeps_them()
    {
        _services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler(() => new ResilienceHandler()));
        _services.AddApiHttpClient("fake").KeepDefaultResilienceHandlers();
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Handlers(provider, "fake").OfType<ResilienceHandler>().Should().ContainSingle();
    }

    [Fact]
    public async Task AddApiHttpClient_leaves_handlers_that_the_host_adds_to_the_client_itself()
    {
        _services.AddApiHttpClient("fake").AddHttpMessageHandler(() => new ResilienceHandler()).AddHttpMessageHandler(() => new HostHandler());
        await using ServiceProvider provider = _services.BuildServiceProvider();

        Handlers(provider, "fake").OfType<DelegatingHandler>().Where(IsOwn).Should().HaveCount(2);
    }

    [Fact]
    public async Task AddApiHttpClient_makes_a_client_that_fits_a_singleton()
    {
        _services.ConfigureHttpClientDefaults(b => b.ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(1)));
        _services.AddApiHttpClient("fake");
        await using ServiceProvider provider = _services.BuildServiceProvider();

        SocketsHttpHandler handler = Handlers(provider, "fake").OfType<SocketsHttpHandler>().Single();
        handler.PooledConnectionLifetime.Should().Be(TimeSpan.FromMinutes(2));
        handler.AllowAutoRedirect.Should().BeFalse();
        handler.UseCookies.Should().BeFalse();
        handler.ActivityHeadersPropagator.Should().BeNull();
        handler.EnableMultipleHttp2Connections.Should().BeTrue();
        handler.AutomaticDecompression.Should().Be(DecompressionMethods.All);
        provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("fake").HandlerLifetime.Should().Be(Timeout.InfiniteTimeSpan);

        using HttpClient client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("fake");
        client.Timeout.Should().Be(Timeout.InfiniteTimeSpan, "the call has its own time");
        client.DefaultRequestVersion.Should().Be(HttpVersion.Version20);
        client.DefaultVersionPolicy.Should().Be(HttpVersionPolicy.RequestVersionOrLower);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void AddApiHttpClient_refuses_a_client_without_a_name(string? name)
    {
        Action act = () => _services.AddApiHttpClient(name!);

        act.Should().Throw<ArgumentException>();
    }

    private static bool IsOwn(DelegatingHandler handler) => handler.GetType().Assembly == typeof(ApiHttpClientExtensionsTests).Assembly;

    private static List<HttpMessageHandler> Handlers(IServiceProvider provider, string name)
    {
        List<HttpMessageHandler> handlers = [];
        HttpMessageHandler? next = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        for (; next is not null; next = (next as DelegatingHandler)?.InnerHandler)
        {
            handlers.Add(next);
        }

        return handlers;
    }

    private sealed class HostHandler : DelegatingHandler;
}
