using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>The client and the sandbox, two independent readings of the same documentation, over a real connection.</summary>
public sealed class SandboxTests : IAsyncLifetime
{
    private static readonly CustomerId Customer = CustomerId.User("u-1");

    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        _sandbox.SessionM.Users.Add("u-1", "C/1 ü");
        _client = SessionMClient.Create(Options());
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task IncrementAsync_counts_once_although_the_connection_broke_after_the_server_had_counted()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserTagsCreate, Fault.ResetAfterProcessing, times: 2);

        CustomerTags answer = await _client.Tags.IncrementAsync(Customer, ["visit"]);

        _sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
        answer.IsReplay.Should().BeTrue();
        answer.CountOf("visit").Should().Be(1);
        answer.MessageId.Should().Be(_sandbox.SessionM.Calls.First().MessageId);
        answer.MessageDate.Should().Be(_clock.GetUtcNow());
        _sandbox.SessionM.Calls.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IncrementAsync_counts_once_when_the_server_or_its_answer_fails(bool processed)
    {
        Fault fault = Fault.Status(HttpStatusCode.GatewayTimeout);
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserTagsCreate, processed ? fault.AfterProcessing() : fault);
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserTagsCreate, processed ? Fault.BrokenOffBody : Fault.ResetBeforeProcessing);

        CustomerTags answer = await _client.Tags.IncrementAsync(Customer, ["visit"]);

        _sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
        answer.IsReplay.Should().Be(processed);
    }

    [Fact]
    public async Task IncrementAsync_counts_every_call_and_each_message_id_once()
    {
        await _client.Tags.IncrementAsync(CustomerId.External("C/1 ü"), ["visit"]);
        await _client.Tags.IncrementAsync(Customer, ["visit"]);
        await _client.Tags.IncrementAsync(Customer, ["visit"], MessageId.From("job-1"));
        CustomerTags again = await _client.Tags.IncrementAsync(Customer, ["visit"], MessageId.From("job-1"));

        again.IsReplay.Should().BeTrue();
        (await _client.Tags.ListAsync(Customer)).CountOf("visit").Should().Be(3);
    }

    [Fact]
    public async Task SetExpiringAsync_sets_a_tag_that_ends_with_its_lifetime()
    {
        await _client.Tags.SetExpiringAsync(Customer, ["vip"], TimeSpan.FromDays(30));

        _sandbox.SessionM.Tags.Of("u-1")["vip"].ExpiresAt.Should().Be(_clock.GetUtcNow().AddDays(30));
        (await _client.Tags.ListAsync(CustomerId.External("C/1 ü"))).Tags.Should().ContainSingle().Which.Count.Should().BeNull();
        _clock.Advance(TimeSpan.FromDays(30));
        (await _client.Tags.ListAsync(Customer)).Tags.Should().BeEmpty();
    }

    [Fact]
    public async Task SetExpiringAsync_fails_when_the_tag_counts()
    {
        await _client.Tags.IncrementAsync(Customer, ["visit"]);

        Func<Task> call = () => _client.Tags.SetExpiringAsync(Customer, ["visit"], TimeSpan.FromDays(1));

        (await call.Should().ThrowAsync<SessionMApiException>()).Which.Is(SessionMErrorCodes.Validation).Should().BeTrue();
    }

    [Fact]
    public async Task GetUserOffersAsync_reads_a_wallet_of_several_pages()
    {
        _sandbox.SessionM.Wallets.Give("u-1", [.. Enumerable.Range(0, 1001).Select(n => new SandboxOffer { Name = $"n-{n}", StartDate = _clock.GetUtcNow() })]);

        List<UserOffer> offers = [];
        await foreach (UserOffer offer in _client.Offers.GetUserOffersAsync("u-1"))
        {
            offers.Add(offer);
        }

        offers.Select(o => o.Name).Should().Equal(Enumerable.Range(0, 1001).Select(n => $"n-{n}"));
        offers.Should().OnlyContain(o => o.StartDate == _clock.GetUtcNow());
        _sandbox.SessionM.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Unknown_customers_are_recognised_on_both_families()
    {
        Func<Task> tags = () => _client.Tags.IncrementAsync(CustomerId.External("nobody"), ["visit"]);
        Func<Task> wallet = () => _client.Offers.GetUserOffersPageAsync(new UserOffersRequest("nobody"));

        (await tags.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
        (await wallet.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
    }

    [Fact]
    public async Task Wrong_credentials_are_recognised_on_both_families_and_not_shown()
    {
        await using SessionMClient client = SessionMClient.Create(Options(o =>
        {
            o.Core.ApiKey = "wrong-key-1";
            o.Connect.ApiSecret = "wrong-secret-1";
        }));

        Func<Task> tags = () => client.Tags.ListAsync(Customer);
        Func<Task> wallet = () => client.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));

        (await tags.Should().ThrowAsync<AuthenticationException>()).Which.ToString().Should().NotContain("wrong-");
        (await wallet.Should().ThrowAsync<AuthenticationException>()).Which.ToString().Should().NotContain("wrong-");
        _sandbox.SessionM.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_429_is_waited_out()
    {
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserTagsCreate, Fault.Status(HttpStatusCode.TooManyRequests), times: 2);

        await _client.Tags.IncrementAsync(Customer, ["visit"]);

        _sandbox.SessionM.Calls.Select(c => c.Status).Should().Equal(429, 429, 200);
        _sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
    }

    [Fact]
    public async Task ApplyAsync_and_GetOffersAsync_work_through_the_neutral_contracts()
    {
        _sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Name = "Free drink" });

        SinkResult<AudienceChange> result = await _client.Audiences.ApplyAsync(
            [AudienceChange.Enter(UserKey.External("C/1 ü"), "vip", _clock.GetUtcNow()), AudienceChange.Enter(UserKey.Native("nobody"), "vip", _clock.GetUtcNow())]);
        List<WalletOffer> offers = [];
        await foreach (WalletOffer offer in _client.Wallet.GetOffersAsync(UserKey.Native("u-1")))
        {
            offers.Add(offer);
        }

        result.Applied.Should().Be(1);
        result.Failures.Should().ContainSingle().Which.Index.Should().Be(1);
        _sandbox.SessionM.Tags.Of("u-1").Should().ContainKey("vip");
        offers.Should().ContainSingle().Which.Title.Should().Be("Free drink");
    }

    private SessionMOptions Options(Action<SessionMOptions>? configure = null)
    {
        SessionMOptions options = new()
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Connect =
            {
                BaseAddress = _sandbox.SessionM.ConnectAddress,
                ApiKey = _sandbox.SessionM.ConnectApiKey,
                ApiSecret = _sandbox.SessionM.ConnectApiSecret,
                RetailerId = _sandbox.SessionM.RetailerId,
            },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1) },
        };
        configure?.Invoke(options);
        return options;
    }
}
