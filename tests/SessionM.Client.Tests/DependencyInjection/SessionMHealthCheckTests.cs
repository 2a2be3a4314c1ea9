using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Testing;

namespace SessionM.Client.Tests;

public sealed class SessionMHealthCheckTests
{
    [Fact]
    public async Task Check_reports_the_worse_of_core_and_connect()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Unauthorized);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSessionM(o =>
        {
            o.Core.BaseAddress = new Uri("https://core.example.test");
            o.Core.ApiKey = "key";
            o.Core.ApiSecret = "secret";
            o.Retry.MaxRetries = 0;
        }).CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddHealthChecks().AddSessionM();
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthCheckService health = provider.GetRequiredService<HealthCheckService>();

        HealthReport before = await health.CheckHealthAsync();
        await provider.GetRequiredService<ISessionMTags>().Invoking(t => t.ListAsync(CustomerId.User("u-1"))).Should().ThrowAsync<AuthenticationException>();
        HealthReport after = await health.CheckHealthAsync();

        before.Entries["SessionM"].Status.Should().Be(HealthStatus.Healthy);
        after.Entries["SessionM"].Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Check_watches_the_point_of_sale_of_every_tenant()
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Unauthorized);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSessionM("uk", StubTenant.Configure).PosHttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddHealthChecks().AddSessionM("uk");
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ISessionMPos>("uk").Invoking(p => p.UnlockAsync(UserOfferId.From("uo-1"), "e-1")).Should().ThrowAsync<AuthenticationException>();

        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["SessionM:uk"].Status.Should().Be(HealthStatus.Unhealthy);
    }
}
