using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

public sealed class SessionMTagsTests : IAsyncDisposable
{
    private static readonly CustomerId Customer = CustomerId.User("u-1");

    private readonly StubTenant _tenant = new();

    public static TheoryData<string[]> BadTags() => [[], [""], [" "], [null!], ["vip", "\t"], ["vip", "vip"]];

    public static TheoryData<string> Repeated() => ["500", "502", "503", "504", "408", "429", "reset", "truncated"];

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task IncrementAsync_leaves_the_lifetime_out_altogether()
    {
        Ok();

        await _tenant.Tags.IncrementAsync(Customer, ["visit"]);

        JsonNode.Parse(Sent().BodyText)!.AsObject().Select(m => m.Key).Should().Equal("tags");
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2_592_000, "2592000")]
    [InlineData(int.MaxValue, "2147483647")]
    public async Task SetExpiringAsync_sends_whole_seconds(int seconds, string expected)
    {
        Ok();

        await _tenant.Tags.SetExpiringAsync(Customer, ["vip"], TimeSpan.FromSeconds(seconds));

        JsonNode.Parse(Sent().BodyText)!["ttl"]!.ToJsonString().Should().Be(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60_000)]
    [InlineData(999)]
    [InlineData(1_500)]
    [InlineData(2_147_483_648_000)]
    public async Task SetExpiringAsync_refuses_a_lifetime_the_wire_cannot_carry(long milliseconds)
    {
        Func<Task> call = () => _tenant.Tags.SetExpiringAsync(Customer, ["vip"], TimeSpan.FromMilliseconds(milliseconds));

        (await call.Should().ThrowAsync<ArgumentOutOfRangeException>()).WithParameterName("lifetime");
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadTags))]
    public async Task IncrementAsync_and_SetExpiringAsync_refuse_tags_that_are_missing_blank_or_repeated(string[] tags)
    {
        Func<Task> increment = () => _tenant.Tags.IncrementAsync(Customer, tags);
        Func<Task> expiring = () => _tenant.Tags.SetExpiringAsync(Customer, tags, TimeSpan.FromDays(1));

        (await increment.Should().ThrowAsync<ArgumentException>()).WithParameterName(nameof(tags));
        (await expiring.Should().ThrowAsync<ArgumentException>()).WithParameterName(nameof(tags));
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task IncrementAsync_refuses_null_tags()
    {
        Func<Task> call = () => _tenant.Tags.IncrementAsync(Customer, null!);

        await call.Should().ThrowAsync<ArgumentNullException>().WithParameterName("tags");
    }

    [Fact]
    public async Task IncrementAsync_takes_tags_that_differ_in_case_and_any_collection()
    {
        Ok();

        await _tenant.Tags.IncrementAsync(Customer, new HashSet<string> { "vip", "VIP" });

        JsonNode.Parse(Sent().BodyText)!["tags"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Every_method_refuses_an_id_that_was_never_made()
    {
        Func<Task>[] calls =
        [
            () => _tenant.Tags.IncrementAsync(default, ["vip"]),
            () => _tenant.Tags.SetExpiringAsync(default, ["vip"], TimeSpan.FromDays(1)),
            () => _tenant.Tags.ListAsync(default),
        ];

        foreach (Func<Task> call in calls)
        {
            (await call.Should().ThrowAsync<ArgumentException>()).WithParameterName("customer").WithMessage("*CustomerId.User*CustomerId.External*");
        }

        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task IncrementAsync_refuses_a_message_id_that_was_never_made()
    {
        Func<Task> call = () => _tenant.Tags.IncrementAsync(Customer, ["vip"], default(MessageId));

        (await call.Should().ThrowAsync<ArgumentException>()).WithParameterName("messageId").WithMessage("*MessageId.New*");
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ListAsync_escapes_an_external_id()
    {
        Ok();

        await _tenant.Tags.ListAsync(CustomerId.External("a/b?c#d%e+f gü"));

        Sent().Uri.AbsoluteUri.Should().Be("https://core.test/priv/v1/apps/core-key-1/external/users/a%2Fb%3Fc%23d%25e%2Bf%20g%C3%BC/tags");
    }

    [Fact]
    public async Task IncrementAsync_makes_a_new_message_id_for_every_call()
    {
        Ok();

        await _tenant.Tags.IncrementAsync(Customer, ["visit"]);
        await _tenant.Tags.IncrementAsync(Customer, ["visit"]);
        await _tenant.Tags.SetExpiringAsync(Customer, ["vip"], TimeSpan.FromDays(1));
        await _tenant.Tags.ListAsync(Customer);

        string?[] ids = [.. MessageIds()];
        ids.Should().HaveCount(4).And.OnlyHaveUniqueItems();
        ids.Should().OnlyContain(id => IsUuid(id));
    }

    [Fact]
    public async Task IncrementAsync_and_SetExpiringAsync_send_the_message_id_of_the_host_when_one_is_given()
    {
        Ok();

        await _tenant.Tags.IncrementAsync(Customer, ["visit"], MessageId.From("job-17"));
        await _tenant.Tags.SetExpiringAsync(Customer, ["vip"], TimeSpan.FromDays(1), MessageId.From("job-18"));

        MessageIds().Should().Equal("job-17", "job-18");
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task IncrementAsync_repeats_under_the_same_message_id_and_body_after_a_transient_failure(string failure)
    {
        Fail(failure);
        Ok();

        CustomerTags answer = await _tenant.RunAsync(_tenant.Tags.IncrementAsync(Customer, ["visit"]));

        answer.CountOf("visit").Should().Be(4);
        _tenant.Handler.Requests.Should().HaveCount(2);
        MessageIds().Distinct().Should().ContainSingle().Which.Should().Match(id => IsUuid(id));
        _tenant.Handler.Requests.Select(r => r.BodyText).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task IncrementAsync_says_that_the_outcome_is_unknown_when_every_attempt_broke()
    {
        _tenant.Handler.Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")));

        Func<Task> call = () => _tenant.RunAsync(_tenant.Tags.IncrementAsync(Customer, ["visit"]));

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.OutcomeUnknown.Should().BeTrue();
        e.Attempts.Should().Be(4);
        e.Service.Should().Be("SessionM.Core");
        MessageIds().Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task IncrementAsync_surfaces_what_the_server_says_about_the_message()
    {
        _tenant.Handler.Answer(
            HttpStatusCode.OK, StubTenant.OkBody, ("Message-Id", "m-1"), ("Message-Date", "Sun, 01 Mar 2026 09:59:00 GMT"), ("Cached-Message", "true"));

        CustomerTags answer = await _tenant.Tags.IncrementAsync(Customer, ["visit"], MessageId.From("m-1"));

        answer.MessageId.Should().Be("m-1");
        answer.MessageDate.Should().Be(new DateTimeOffset(2026, 3, 1, 9, 59, 0, TimeSpan.Zero));
        answer.IsReplay.Should().BeTrue();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("yesterday", "no")]
    [InlineData("", "")]
    [InlineData("Sun, 01 Mar 2026 09:59:00 GMT", "false")]
    public async Task IncrementAsync_is_no_replay_when_the_server_does_not_say_so(string? date, string? cached)
    {
        (string, string)[] headers = [.. HeaderOf("Message-Date", date), .. HeaderOf("Cached-Message", cached)];
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody, headers);

        CustomerTags answer = await _tenant.Tags.IncrementAsync(Customer, ["visit"]);

        answer.IsReplay.Should().BeFalse();
        answer.MessageId.Should().BeNull();
        answer.MessageDate.HasValue.Should().Be(date is ['S', ..], "a date that cannot be read is none");
    }

    [Fact]
    public async Task IncrementAsync_stops_when_the_caller_cancels()
    {
        using CancellationTokenSource cancellation = new();
        _tenant.Handler.Hang();

        Task call = _tenant.Tags.IncrementAsync(Customer, ["visit"], cancellation.Token);
        await cancellation.CancelAsync();

        await ((Func<Task>)(() => call)).Should().ThrowAsync<OperationCanceledException>();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    private static bool IsUuid(string? id) => Guid.TryParseExact(id, "D", out _);

    private static (string, string)[] HeaderOf(string name, string? value) => value is null ? [] : [(name, value)];

    private void Ok() => _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","tags":{"visit":4}}""");

    private SentRequest Sent() => _tenant.Handler.Requests.Should().ContainSingle().Which;

    private IEnumerable<string?> MessageIds() => _tenant.Handler.Requests.Select(r => r.Header("Message-ID"));

    private void Fail(string failure) => _ = failure switch
    {
        "reset" => _tenant.Handler.Throw(() => new HttpRequestException("Reset.", new IOException("Reset."))),
        "truncated" => _tenant.Handler.Answer((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "Ended.")),
        _ => _tenant.Handler.Answer((HttpStatusCode)int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
