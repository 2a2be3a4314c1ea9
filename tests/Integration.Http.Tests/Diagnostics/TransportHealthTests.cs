using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Testing;

namespace Integration.Http.Tests;

public sealed class TransportHealthTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;
    private readonly FakeClient _client;

    public TransportHealthTests()
    {
        _stub = new StubHandler(_clock);
        _client = new FakeClient(_stub, _clock, new RetryOptions { MaxRetries = 0 });
    }

    public void Dispose()
    {
        _client.Dispose();
        _stub.Dispose();
    }

    [Fact]
    public void Health_is_healthy_before_any_call() => _client.Transport.Health.Status.Should().Be(TransportStatus.Healthy);

    [Theory]
    [InlineData(401, TransportStatus.Unhealthy)]
    [InlineData(403, TransportStatus.Unhealthy)]
    [InlineData(503, TransportStatus.Degraded)]
    [InlineData(404, TransportStatus.Healthy)]
    public async Task Health_follows_what_the_last_call_showed_until_one_is_answered(int status, TransportStatus expected)
    {
        _stub.Answer((HttpStatusCode)status).Answer(HttpStatusCode.OK, FakeClient.Ok);

        await CallAsync();
        _client.Transport.Health.Status.Should().Be(expected);
        await CallAsync();

        _client.Transport.Health.Status.Should().Be(TransportStatus.Healthy);
    }

    [Fact]
    public async Task Health_is_degraded_while_a_rate_limit_holds_calls_back()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "20")).Answer(HttpStatusCode.OK, FakeClient.Ok);

        await CallAsync();
        _client.Transport.Health.Should().Match<TransportHealth>(h => h.Status == TransportStatus.Degraded && h.Reason.Contains("20 s"));
        _clock.Advance(TimeSpan.FromSeconds(21));
        await CallAsync();

        _client.Transport.Health.Status.Should().Be(TransportStatus.Healthy);
    }

    [Theory]
    [InlineData(TransportStatus.Healthy, HealthStatus.Healthy)]
    [InlineData(TransportStatus.Degraded, HealthStatus.Degraded)]
    [InlineData(TransportStatus.Unhealthy, HealthStatus.Unhealthy)]
    public async Task Check_reports_the_worst_of_its_transports(TransportStatus worst, HealthStatus expected)
    {
        TransportHealthCheck check = new(() => [new(TransportStatus.Healthy, "fine"), new(worst, "so it is")]);
        HealthCheckContext context = new() { Registration = new HealthCheckRegistration("fake", check, HealthStatus.Unhealthy, []) };

        (await check.CheckHealthAsync(context)).Status.Should().Be(expected);
    }

    private async Task CallAsync()
    {
        try
        {
            await _client.PostAsync(FakeOperations.Set);
        }
        catch (Abstractions.IntegrationException)
        {
            // What the call throws is the business of other tests.
        }
    }
}
