using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Braze.Client.AspNetCore.Tests;

/// <summary>Once for each delivery, however often it comes.</summary>
public sealed class DeliveryTests
{
    private const string Other = """{"external_id":"u-2"}""";

    private int _handled;

    [Fact]
    public async Task A_repeat_after_success_does_nothing()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(Count);

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);

        _handled.Should().Be(1);
    }

    [Fact]
    public async Task Another_body_is_another_delivery()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(Count);

        await app.StatusOfAsync();
        await app.StatusOfAsync(Other);
        await app.StatusOfAsync(ReceivingApp.Profile + " ");

        _handled.Should().Be(3);
    }

    [Fact]
    public async Task Another_address_is_another_delivery_but_another_secret_is_not()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            static _ => { },
            endpoints => endpoints.MapBrazeWebhook("/braze/{kind}", Count),
            ("QueryParameter", "key"),
            ("PreviousSecret", ReceivingApp.OtherSecret));

        await app.StatusOfAsync(path: "/braze/a");
        await app.StatusOfAsync(path: "/braze/b");
        await app.StatusOfAsync(path: "/braze/a?user=1");
        await app.StatusOfAsync(path: "/braze/a?user=2");
        _handled.Should().Be(4);

        await app.StatusOfAsync(secret: ReceivingApp.OtherSecret, path: "/braze/a");
        await app.StatusOfAsync(secret: null, path: $"/braze/a?key={ReceivingApp.Secret}");
        await app.StatusOfAsync(secret: null, path: $"/braze/a?KEY={ReceivingApp.OtherSecret}");
        await app.StatusOfAsync(secret: null, path: $"/braze/a?user=1&key={ReceivingApp.OtherSecret}");
        _handled.Should().Be(4);
    }

    [Fact]
    public async Task A_repeat_after_failure_is_processed()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, _) => ++_handled == 1 ? throw new InvalidOperationException() : Task.CompletedTask);

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.InternalServerError);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);

        _handled.Should().Be(2);
    }

    [Fact]
    public async Task A_repeat_meanwhile_is_asked_to_come_again_and_then_does_nothing()
    {
        TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ReceivingApp app = await ReceivingApp.StartAsync(async (_, _) =>
        {
            _handled++;
            entered.SetResult();
            await goOn.Task;
        });
        Task<HttpStatusCode> first = app.StatusOfAsync();
        await entered.Task;

        using HttpResponseMessage meanwhile = await app.SendAsync();

        meanwhile.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        meanwhile.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(15));
        goOn.SetResult();
        (await first).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);
        _handled.Should().Be(1);
    }

    [Fact]
    public async Task A_repeat_after_the_caller_gave_up_is_processed()
    {
        TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ReceivingApp app = await ReceivingApp.StartAsync(async (_, context) =>
        {
            if (++_handled > 1)
            {
                return;
            }

            entered.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            }
            finally
            {
                left.SetResult();
            }
        });
        using CancellationTokenSource patience = new();
        Task<HttpResponseMessage> first = app.SendAsync(cancellationToken: patience.Token);
        await entered.Task;
        await patience.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        await left.Task;

        HttpStatusCode status;
        do
        {
            // The handler has left; that the ledger knows follows at once, but on another thread.
            status = await app.StatusOfAsync();
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        status.Should().Be(HttpStatusCode.NoContent);
        _handled.Should().Be(2);
    }

    [Theory]
    [InlineData(StatusCodes.Status408RequestTimeout, 2)]
    [InlineData(StatusCodes.Status429TooManyRequests, 2)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 2)]
    [InlineData(StatusCodes.Status400BadRequest, 2)]
    [InlineData(StatusCodes.Status404NotFound, 2)]
    [InlineData(StatusCodes.Status409Conflict, 2)]
    [InlineData(StatusCodes.Status422UnprocessableEntity, 2)]
    [InlineData(StatusCodes.Status200OK, 1)]
    [InlineData(StatusCodes.Status202Accepted, 1)]
    [InlineData(399, 1)]
    public async Task A_status_of_the_handler_says_whether_a_repeat_is_processed(int status, int expected)
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, context) =>
        {
            _handled++;
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        int first = (int)await app.StatusOfAsync();
        int repeated = (int)await app.StatusOfAsync();

        first.Should().Be(status == StatusCodes.Status200OK ? StatusCodes.Status204NoContent : status);
        repeated.Should().Be(expected == 1 ? StatusCodes.Status204NoContent : status, "what was not processed must not look as if it was");
        _handled.Should().Be(expected);
    }

    [Fact]
    public async Task A_delivery_the_handler_refused_is_processed_when_it_comes_again()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync((_, context) =>
        {
            context.Response.StatusCode = ++_handled == 1 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });

        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NotFound);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);
        (await app.StatusOfAsync()).Should().Be(HttpStatusCode.NoContent);

        _handled.Should().Be(2);
    }

    [Fact]
    public async Task A_delivery_is_forgotten_after_its_time()
    {
        ManualTimeProvider clock = new();
        await using ReceivingApp app = await ReceivingApp.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock),
            endpoints => endpoints.MapBrazeWebhook(ReceivingApp.Path, Count),
            ("RememberFor", "00:30:00"));

        await app.StatusOfAsync();
        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        await app.StatusOfAsync();
        _handled.Should().Be(1);

        clock.Advance(TimeSpan.FromTicks(1));
        await app.StatusOfAsync();
        _handled.Should().Be(2);
    }

    [Fact]
    public async Task Nothing_is_remembered_when_the_host_says_so()
    {
        await using ReceivingApp app = await ReceivingApp.StartAsync(Count, ("RememberFor", "00:00:00"));

        await app.StatusOfAsync();
        await app.StatusOfAsync();

        _handled.Should().Be(2);
    }

    [Fact]
    public async Task Of_many_at_once_one_is_processed()
    {
        const int Callers = 64;
        await using ReceivingApp app = await ReceivingApp.StartAsync(async (_, _) =>
        {
            Interlocked.Increment(ref _handled);
            await Task.Yield();
        });

        HttpStatusCode[] statuses = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => app.StatusOfAsync()));

        _handled.Should().Be(1);
        statuses.Should().OnlyContain(s => s == HttpStatusCode.NoContent || s == HttpStatusCode.ServiceUnavailable).And.Contain(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Many_different_ones_at_once_are_all_processed()
    {
        const int Callers = 64;
        ConcurrentBag<string?> users = [];
        await using ReceivingApp app = await ReceivingApp.StartAsync((profile, _) =>
        {
            users.Add(profile.ExternalId);
            return Task.CompletedTask;
        });

        HttpStatusCode[] statuses = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => app.StatusOfAsync($$"""{"external_id":"u-{{i}}"}""", chunked: i % 2 == 0)));

        statuses.Should().OnlyContain(s => s == HttpStatusCode.NoContent);
        users.Should().BeEquivalentTo(Enumerable.Range(0, Callers).Select(i => $"u-{i}"));
    }

    [Fact]
    public async Task A_postback_is_processed_once_whatever_its_content_type()
    {
        List<TransactionalPostback> postbacks = [];
        await using ReceivingApp app = await ReceivingApp.StartAsync(static _ => { }, endpoints => endpoints.MapBrazeTransactionalPostback("/braze/mail", (postback, _) =>
        {
            postbacks.Add(postback);
            return Task.CompletedTask;
        }));

        foreach (string? type in new[] { "application/x-www-form-urlencoded", null, "application/json" })
        {
            (await app.StatusOfAsync("""{"dispatch_id":"d-1","status":"bounced"}""", path: "/braze/mail", contentType: type)).Should().Be(HttpStatusCode.NoContent);
        }

        await app.StatusOfAsync("""{"dispatch_id":"d-1","status":"delivered"}""", path: "/braze/mail");
        postbacks.Select(p => p.Status).Should().Equal(TransactionalStatus.Bounced, TransactionalStatus.Delivered);
    }

    [Fact]
    public async Task A_callback_is_processed_once_when_its_address_tells_it_from_others()
    {
        List<string?> exports = [];
        await using ReceivingApp app = await ReceivingApp.StartAsync(static _ => { }, endpoints => endpoints.MapBrazeExportCallback("/braze/exports/{export}", (callback, context) =>
        {
            exports.Add($"{context.Request.RouteValues["export"]} {callback.Url}");
            return Task.CompletedTask;
        }));
        const string WithAddress = """{"success":true,"url":"https://files.example.test/1.zip"}""";
        const string Without = """{"success":true}""";

        await app.StatusOfAsync(WithAddress, path: "/braze/exports/1");
        await app.StatusOfAsync(WithAddress, path: "/braze/exports/1");
        await app.StatusOfAsync(Without, path: "/braze/exports/2");
        await app.StatusOfAsync(Without, path: "/braze/exports/2");

        exports.Should().Equal("1 https://files.example.test/1.zip", "2 ", "2 ");
    }

    private Task Count(BrazeUserProfile profile, HttpContext context)
    {
        Interlocked.Increment(ref _handled);
        return Task.CompletedTask;
    }
}
