using System.Net;
using Integration.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>What Braze is told when something fails, and what is logged of it.</summary>
public sealed class FailureTests
{
    private const string Private = "a@b.test";

    public static TheoryData<string> Exceptions() => ["plain", "nested", "cancelled", "not Braze's fault"];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task A_failing_handler_is_answered_so_that_Braze_comes_again(string kind)
    {
        Exception exception = kind switch
        {
            "plain" => new InvalidOperationException(Private),
            "nested" => new AggregateException(Private, new HttpRequestException(Private)),
            "cancelled" => new OperationCanceledException(Private),
            _ => new BadHttpRequestException(Private, StatusCodes.Status400BadRequest),
        };
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => Task.FromException(exception));

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.InternalServerError);
        app.OwnLogs.Should().ContainSingle(l => l.Level == LogLevel.Error).Which.Message.Should().Contain(exception.GetType().Name).And.NotContain(Private);
    }

    [Fact]
    public async Task A_rate_limit_behind_the_handler_is_passed_on_with_its_time()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => Task.FromException(Limited(TimeSpan.FromSeconds(41.2))));

        using HttpResponseMessage response = await app.SendAsync();

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(42));
        app.OwnLogs.Should().ContainSingle(l => l.Level == LogLevel.Error).Which.Message.Should().Contain("orders.list", "messages of the clients name nobody, and help");
    }

    [Fact]
    public async Task Headers_of_a_handler_that_failed_are_not_sent()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, context) =>
        {
            context.Response.Headers["X-User"] = Private;
            context.Response.StatusCode = StatusCodes.Status200OK;
            throw new InvalidOperationException();
        });

        using HttpResponseMessage response = await app.SendAsync();

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        response.Headers.Contains("X-User").Should().BeFalse();
    }

    [Fact]
    public async Task An_answer_begun_by_a_handler_that_failed_does_not_look_like_success()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(async (_, context) =>
        {
            await context.Response.WriteAsync("ok so far");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException();
        });

        await FluentActions.Awaiting(() => app.SendAsync()).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_asked_is_answered_so_that_Braze_comes_again()
    {
        int handled = 0;
        await using ReceivingApp app = await StartAsync(new BrokenLedger { CanBegin = false }, (_, _) => Task.FromResult(handled++));

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.InternalServerError);
        handled.Should().Be(0);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.NoContent)]
    [InlineData(false, HttpStatusCode.InternalServerError)]
    public async Task A_ledger_that_cannot_be_told_does_not_change_the_answer(bool succeeds, HttpStatusCode expected)
    {
        await using ReceivingApp app = await StartAsync(new BrokenLedger { CanBegin = true }, (_, _) => succeeds ? Task.CompletedTask : Task.FromException(new InvalidOperationException()));

        (await app.StatusOfAsync()).Should().Be(expected);
        app.OwnLogs.Should().ContainSingle(l => l.Level == LogLevel.Warning).Which.Message.Should().Contain(nameof(TimeoutException));
    }

    [Fact]
    public async Task A_ledger_of_the_host_gets_a_hash_and_how_it_ended()
    {
        IWebhookLedger ledger = Substitute.For<IWebhookLedger>();
        await using ReceivingApp app = await StartAsync(ledger, ReceivingApp.Nothing);

        await app.StatusOfAsync();

        WebhookDelivery begun = (WebhookDelivery)ledger.ReceivedCalls().First().GetArguments()[0]!;
        begun.Id.Should().MatchRegex("^[0-9A-F]{64}$");
        begun.RememberFor.Should().Be(TimeSpan.FromHours(1));
        await ledger.Received(1).CompleteAsync(begun, CancellationToken.None);
        await ledger.DidNotReceiveWithAnyArgs().ReleaseAsync(default, default);
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_a_secret_a_body_or_an_id()
    {
        int calls = 0;
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            (_, _) => ++calls % 2 == 1 ? throw new InvalidOperationException($"{Private} u-1") : Task.CompletedTask,
            ("PreviousSecret", ReceivingApp.OtherSecret),
            ("AllowedNetworks:0", "127.0.0.1"),
            ("MaxBodyBytes", "200"));

        await app.StatusOfAsync();
        await app.StatusOfAsync();
        await app.StatusOfAsync();
        await app.StatusOfAsync(secret: "wrong-secret-of-somebody");
        await app.StatusOfAsync(remote: "192.0.2.1");
        await app.StatusOfAsync(contentType: "text/html");
        await app.StatusOfAsync(ReceivingApp.Profile[..^1]);
        await app.StatusOfAsync(new string('x', 500));
        app.Change("Secret", "short");
        await app.StatusOfAsync();

        app.OwnLogs.Select(l => l.EventId.Id).Distinct().Should().BeEquivalentTo([1, 2, 4, 7, 8]);
        foreach (string logged in app.OwnLogs.Select(l => l.Everything))
        {
            logged.Should().NotContainAny(ReceivingApp.Secret, ReceivingApp.OtherSecret, "wrong-secret", "short", Private, "u-1", "192.0.2.1", "external_id");
        }
    }

    private static Task<ReceivingApp> StartAsync(IWebhookLedger ledger, Func<BrazeUserProfile, HttpContext, Task> handler) =>
        ReceivingApp.StartAsync(services => services.AddSingleton(ledger), endpoints => endpoints.MapBrazeWebhook(ReceivingApp.Path, handler));

    private static RateLimitedException Limited(TimeSpan after) =>
        new(new CallFailure("Shop", "orders.list", Attempts: 1, IsTransient: true, OutcomeUnknown: false), new ApiError(HttpStatusCode.TooManyRequests), after);

    private sealed class BrokenLedger : IWebhookLedger
    {
        public required bool CanBegin { get; init; }

        public ValueTask<DeliveryState> BeginAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) =>
            CanBegin ? ValueTask.FromResult(DeliveryState.New) : throw new TimeoutException(Private);

        public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) => throw new TimeoutException(Private);

        public ValueTask ReleaseAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) => throw new TimeoutException(Private);
    }
}
