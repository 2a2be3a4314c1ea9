using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Integration.Http.Tests;

/// <summary>What sockets and <see cref="SocketsHttpHandler"/> really do, through the client as it is registered.</summary>
public sealed class SocketBehaviourTests : IDisposable
{
    private static readonly RetryOptions Quick = new() { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };

    private readonly ServiceProvider _services;

    public SocketBehaviourTests()
    {
        ServiceCollection services = new();
        services.AddApiHttpClient("fake");
        _services = services.BuildServiceProvider();
    }

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData(LoopbackStepKind.ResetAfterReading)]
    [InlineData(LoopbackStepKind.CloseAfterReading)]
    public async Task An_at_most_once_request_is_never_sent_again_by_the_handler_when_a_reused_connection_breaks(LoopbackStepKind kind)
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok), new LoopbackStep(kind), LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);
        await client.PostAsync(FakeOperations.Send);

        Func<Task> call = () => client.PostAsync(FakeOperations.Send);

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(1);
        e.OutcomeUnknown.Should().BeTrue();
        server.Requests.Should().HaveCount(2);
        server.Connections.Should().Be(1, "the second request went over the kept-alive connection");
    }

    [Theory]
    [InlineData(LoopbackStepKind.ResetAfterReading)]
    [InlineData(LoopbackStepKind.CloseAfterReading)]
    public async Task An_at_most_once_request_without_a_body_is_never_sent_again_by_the_handler_when_a_reused_connection_breaks(LoopbackStepKind kind)
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok), new LoopbackStep(kind), LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);
        await client.FireAsync();

        Func<Task> call = () => client.FireAsync();

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(1);
        e.OutcomeUnknown.Should().BeTrue();
        server.Requests.Should().HaveCount(2);
    }

    private FakeClient Create(Uri address, RetryOptions? retry = null) =>
        new(_services.GetRequiredService<IHttpClientFactory>().CreateClient("fake"), address, TimeProvider.System, retry ?? Quick);
}
