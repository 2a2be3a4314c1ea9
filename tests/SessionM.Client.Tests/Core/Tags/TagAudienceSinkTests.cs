using System.Net;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class TagAudienceSinkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserKey Ann = UserKey.Native("u-1");
    private static readonly UserKey Bob = UserKey.External("C-2");

    private readonly ISessionMTags _tags = Substitute.For<ISessionMTags>();
    private readonly FakeResolver _resolver = new();
    private readonly AudienceTagOptions _options = new() { TagLifetime = TimeSpan.FromDays(7), MaxConcurrency = 1 };
    private readonly List<string> _calls = [];

    public TagAudienceSinkTests()
    {
        _tags.SetExpiringAsync(default, default!, default, Arg.Any<CancellationToken>()).ReturnsForAnyArgs(call =>
        {
            CustomerId customer = call.Arg<CustomerId>();
            _calls.Add($"{(customer.IsExternal ? "external " : "")}{customer.Value}: {string.Join(',', call.Arg<IReadOnlyCollection<string>>())} {call.Arg<TimeSpan>().TotalDays}d");
            return new CustomerTags();
        });
    }

    [Fact]
    public async Task ApplyAsync_sets_all_tags_of_a_customer_in_one_call()
    {
        SinkResult<AudienceChange> result = await ApplyAsync(
            AudienceChange.Enter(Ann, "vip", Noon), AudienceChange.Enter(Bob, "vip", Noon), AudienceChange.Enter(Ann, "spring", Noon));

        _calls.Should().Equal("u-1: vip,spring 7d", "external C-2: vip 7d");
        result.Applied.Should().Be(3);
        result.IsComplete.Should().BeTrue();
    }

    [Theory]
    [InlineData("enter 0, exit 1", false)]
    [InlineData("exit 0, enter 1", true)]
    [InlineData("enter 1, exit 0", true)]
    [InlineData("exit 1, enter 0", false)]
    [InlineData("enter 0, exit 0", false)]
    [InlineData("exit 0, enter 0", true)]
    [InlineData("enter 0, exit 1, enter 2", true)]
    [InlineData("enter 5, enter 0, exit 3", true)]
    public async Task ApplyAsync_lets_the_latest_of_one_audience_win_and_on_a_tie_the_last_given(string movements, bool entersInTheEnd)
    {
        AudienceChange[] changes = [.. movements.Split(", ").Select(Change)];

        SinkResult<AudienceChange> result = await ApplyAsync(changes);

        _calls.Should().HaveCount(entersInTheEnd ? 1 : 0);
        result.Applied.Should().Be(entersInTheEnd ? changes.Length : 0);
        result.Failures.Select(f => f.Index).Should().Equal(entersInTheEnd ? [] : Enumerable.Range(0, changes.Length));
        result.Failures.All(f => f.Kind == SinkFailureKind.NotSupported).Should().BeTrue();
    }

    [Fact]
    public async Task ApplyAsync_reports_leaving_as_not_supported_and_applies_the_rest()
    {
        AudienceChange left = AudienceChange.Exit(Ann, "old", Noon);

        SinkResult<AudienceChange> result = await ApplyAsync(AudienceChange.Enter(Ann, "vip", Noon), left);

        _calls.Should().Equal("u-1: vip 7d");
        SinkFailure<AudienceChange> failure = result.Failures.Should().ContainSingle().Which;
        failure.Index.Should().Be(1);
        failure.Item.Should().BeSameAs(left);
        failure.Kind.Should().Be(SinkFailureKind.NotSupported);
        result.Applied.Should().Be(1);
    }

    [Fact]
    public async Task ApplyAsync_tags_the_customer_the_resolver_names()
    {
        _resolver.Keys[UserKey.Email("a@b.test")] = UserKey.External("C-9");

        await ApplyAsync(AudienceChange.Enter(UserKey.Email("a@b.test"), "vip", Noon));

        _calls.Should().Equal("external C-9: vip 7d");
        _resolver.Systems.Should().Equal("SessionM");
    }

    [Fact]
    public async Task ApplyAsync_reports_users_the_resolver_does_not_know_and_keys_SessionM_cannot_address()
    {
        _resolver.Keys[Bob] = null;

        SinkResult<AudienceChange> result = await ApplyAsync(
            AudienceChange.Enter(Bob, "vip", Noon),
            AudienceChange.Enter(UserKey.Email("jane@person.test"), "vip", Noon),
            AudienceChange.Enter(UserKey.Alias("jane", "l"), "vip", Noon),
            AudienceChange.Enter(UserKey.Phone("+100"), "vip", Noon),
            AudienceChange.Enter(default, "vip", Noon),
            AudienceChange.Enter(UserKey.Native("a/../jane"), "vip", Noon),
            AudienceChange.Enter(Ann, "vip", Noon));

        result.Applied.Should().Be(1);
        result.Failures.Select(f => f.Kind).Should().Equal([SinkFailureKind.UnknownUser, .. Enumerable.Repeat(SinkFailureKind.Invalid, 5)]);
        result.Failures.Should().OnlyContain(f => !f.Reason.Contains("jane") && !f.ToString().Contains("jane") && !f.Reason.Contains("+100"));
        _calls.Should().Equal("u-1: vip 7d");
    }

    [Fact]
    public async Task ApplyAsync_lets_the_latest_change_win_over_all_keys_that_lead_to_one_customer()
    {
        _resolver.Keys[UserKey.Email("a@b.test")] = Ann;

        SinkResult<AudienceChange> result = await ApplyAsync(
            AudienceChange.Enter(UserKey.Email("a@b.test"), "old", Noon),
            AudienceChange.Exit(Ann, "old", Noon.AddMinutes(1)),
            AudienceChange.Enter(UserKey.Email("a@b.test"), "vip", Noon),
            AudienceChange.Enter(Ann, "spring", Noon));

        _calls.Should().Equal("u-1: vip,spring 7d");
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((0, SinkFailureKind.NotSupported), (1, SinkFailureKind.NotSupported));
    }

    [Fact]
    public async Task ApplyAsync_reports_a_resolver_that_throws_as_transient_and_keeps_the_account_of_the_others()
    {
        foreach (Exception failure in new Exception[] { new InvalidOperationException("C-2 is locked"), new OperationCanceledException("C-2 took too long") })
        {
            _resolver.Failures[Bob] = failure;

            SinkResult<AudienceChange> result = await ApplyAsync(
                AudienceChange.Enter(Bob, "vip", Noon), AudienceChange.Enter(Ann, "vip", Noon), AudienceChange.Exit(Bob, "old", Noon));

            result.Applied.Should().Be(1);
            result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((0, SinkFailureKind.Transient), (2, SinkFailureKind.Transient));
            result.Failures.Should().OnlyContain(f => !f.ToString().Contains("C-2"));
        }

        _calls.Should().Equal("u-1: vip 7d", "u-1: vip 7d");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task ApplyAsync_fails_a_change_without_an_audience_alone(string? audience)
    {
        SinkResult<AudienceChange> result = await ApplyAsync(AudienceChange.Enter(Ann, audience!, Noon), AudienceChange.Enter(Ann, "vip", Noon));

        _calls.Should().Equal("u-1: vip 7d");
        result.Failures.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Index = 0, Kind = SinkFailureKind.Invalid });
        result.Applied.Should().Be(1);
    }

    [Fact]
    public async Task ApplyAsync_refuses_null_and_a_null_change()
    {
        Func<Task> none = () => ApplyAsync(null!);
        Func<Task> hole = () => ApplyAsync(AudienceChange.Enter(Ann, "vip", Noon), null!);

        await none.Should().ThrowAsync<ArgumentNullException>().WithParameterName("changes");
        (await hole.Should().ThrowAsync<ArgumentException>()).WithParameterName("changes").WithMessage("*index 1*");
        _calls.Should().BeEmpty();
    }

    [Fact]
    public async Task ApplyAsync_does_nothing_when_there_is_nothing_to_do()
    {
        SinkResult<AudienceChange> result = await ApplyAsync();

        result.Applied.Should().Be(0);
        result.IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task ApplyAsync_gives_each_failure_the_callers_index_item_and_exception()
    {
        await using StubTenant tenant = new(o => o.Audiences.MaxConcurrency = 1);
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(HttpStatusCode.NotFound, """{"status":"error","errors":{"code":"user_not_found"}}""").Answer(HttpStatusCode.OK, StubTenant.OkBody);
        AudienceChange[] changes =
        [
            AudienceChange.Enter(UserKey.Native("u-1"), "vip", Noon),
            AudienceChange.Enter(UserKey.Native("u-2"), "vip", Noon),
            AudienceChange.Enter(UserKey.Native("u-3"), "vip", Noon),
            AudienceChange.Enter(UserKey.Native("u-2"), "gold", Noon),
        ];

        SinkResult<AudienceChange> result = await tenant.Client.Audiences.ApplyAsync(changes);

        result.Applied.Should().Be(2);
        result.Failures.Select(f => f.Index).Should().Equal(1, 3);
        result.Failures.Should().OnlyContain(f => ReferenceEquals(f.Item, changes[f.Index]) && f.Kind == SinkFailureKind.Rejected);
        result.Failures[0].Exception.Should().BeOfType<SessionMApiException>().Which.IsUserNotFound.Should().BeTrue();
        tenant.Handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task ApplyAsync_calls_no_more_when_the_credentials_were_refused()
    {
        await using StubTenant tenant = new(o => o.Audiences.MaxConcurrency = 1);
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(HttpStatusCode.Unauthorized);

        SinkResult<AudienceChange> result = await tenant.Client.Audiences.ApplyAsync(
            [.. Enumerable.Range(0, 20).Select(n => AudienceChange.Enter(UserKey.Native($"u-{n}"), "vip", Noon)), AudienceChange.Exit(Bob, "vip", Noon)]);

        tenant.Handler.Requests.Should().HaveCount(2);
        result.Applied.Should().Be(1);
        result.Failures.Take(19).Should().OnlyContain(f => f.Kind == SinkFailureKind.Unauthorized);
        result.Failures[0].Exception.Should().BeOfType<AuthenticationException>();
        result.Failures[1].Exception.Should().BeNull();
        result.Failures[19].Kind.Should().Be(SinkFailureKind.NotSupported);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task ApplyAsync_keeps_to_its_concurrency_over_500_users(int concurrency)
    {
        int inFlight = 0;
        int most = 0;
        int sent = 0;
        await using StubTenant tenant = new(o => o.Audiences.MaxConcurrency = concurrency);
        TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        tenant.Handler.Answer(async (_, cancellationToken) =>
        {
            int now = Interlocked.Increment(ref inFlight);
            InterlockedMax(ref most, now);
            Interlocked.Increment(ref sent);
            if (now == concurrency)
            {
                full.TrySetResult();
            }

            // Nobody goes on before the bound was reached once; from then on it must not be passed.
            await full.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            await Task.Yield();
            Interlocked.Decrement(ref inFlight);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubTenant.OkBody) };
        });

        SinkResult<AudienceChange> result = await tenant.Client.Audiences.ApplyAsync(
            [.. Enumerable.Range(0, 500).Select(n => AudienceChange.Enter(UserKey.Native($"u-{n}"), "vip", Noon))]);

        result.Applied.Should().Be(500);
        sent.Should().Be(500);
        most.Should().Be(concurrency);
    }

    [Fact]
    public async Task ApplyAsync_stops_when_it_is_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        await using StubTenant tenant = new(o => o.Audiences.MaxConcurrency = 1);
        tenant.Handler.Answer(async (_, _) =>
        {
            await cancellation.CancelAsync();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubTenant.OkBody) };
        });

        Func<Task> apply = () => tenant.Client.Audiences.ApplyAsync(
            [.. Enumerable.Range(0, 5).Select(n => AudienceChange.Enter(UserKey.Native($"u-{n}"), "vip", Noon))], cancellation.Token);

        await apply.Should().ThrowAsync<OperationCanceledException>();
        tenant.Handler.Requests.Should().ContainSingle();
    }

    private static AudienceChange Change(string movement)
    {
        string[] parts = movement.Split(' ');
        DateTimeOffset at = Noon.AddMinutes(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        return parts[0] == "enter" ? AudienceChange.Enter(Ann, "vip", at) : AudienceChange.Exit(Ann, "vip", at);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var before && before != seen)
        {
            seen = before;
        }
    }

    private Task<SinkResult<AudienceChange>> ApplyAsync(params AudienceChange[] changes) => new TagAudienceSink(_tags, _resolver, () => _options).ApplyAsync(changes);
}
