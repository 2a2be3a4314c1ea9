using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeHealthCheckTests
{
    [Theory]
    [InlineData("", "Braze")]
    [InlineData("uk", "Braze:uk")]
    public async Task Check_turns_unhealthy_when_the_key_is_refused(string name, string check)
    {
        StubHandler handler = new StubHandler().Answer(HttpStatusCode.Unauthorized, """{"message":"Invalid API key"}""");
        ServiceCollection services = new();
        services.AddLogging();
        services.AddBraze(name, o => { o.Endpoint = BrazeEndpoint.Eu01; o.ApiKey = "key"; }).HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddHealthChecks().AddBraze(name);
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthCheckService health = provider.GetRequiredService<HealthCheckService>();
        IBrazeCampaigns campaigns = name.Length == 0 ? provider.GetRequiredService<IBrazeCampaigns>() : provider.GetRequiredKeyedService<IBrazeCampaigns>(name);

        HealthReport before = await health.CheckHealthAsync();
        await campaigns.Invoking(c => c.SendBroadcastAsync(new CampaignBroadcast("c-1"))).Should().ThrowAsync<AuthenticationException>();
        HealthReport after = await health.CheckHealthAsync();

        before.Entries[check].Status.Should().Be(HealthStatus.Healthy);
        after.Entries[check].Status.Should().Be(HealthStatus.Unhealthy);
        handler.Requests.Should().ContainSingle("the check makes no call of its own");
    }
}
