using System.Net;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMTiersTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMTiers Tiers => _tenant.Client.Tiers;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task Movements_are_sent_once_when_they_may_have_been_made()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway);

        (await Running(() => Tiers.MoveAsync(new TierMove("u-1", "ts-1", "l-1"))).Should().ThrowAsync<SessionMApiException>()).Which.OutcomeUnknown.Should().BeTrue();
        (await Running(() => Tiers.QualifyAsync("u-1")).Should().ThrowAsync<SessionMApiException>()).Which.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"status":"ok","payload":[]}""")]
    [InlineData("""{"status":"ok","payload":true}""")]
    [InlineData("""{"status":"ok"}""")]
    public async Task Movements_are_content_with_any_payload(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);

        await Tiers.MoveAsync(new TierMove("u-1", "ts-1", "l-1"));
        await Tiers.QualifyAsync("u-1", "de-DE");
    }

    [Fact]
    public async Task Movements_fail_when_nothing_says_ok_or_an_item_failed()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, "{}");
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"status_list":[{"fail_reason":4}]}}""");

        (await Tiers.Invoking(t => t.MoveAsync(new TierMove("u-1", "ts-1", "l-1"))).Should().ThrowAsync<SessionMApiException>()).Which.OutcomeUnknown.Should().BeTrue();
        (await Tiers.Invoking(t => t.QualifyAsync("u-1")).Should().ThrowAsync<SessionMPartialFailureException>()).Which.Failures.Should().Equal(new ItemFailure(0, 4, null));
    }

    [Fact]
    public async Task Movements_fail_with_what_the_envelope_says_and_never_show_the_customer()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadRequest, """{"status":"error","errors":{"code":"not_found","message":"No level for customer-7"}}""");

        SessionMApiException e = (await Tiers.Invoking(t => t.MoveAsync(new TierMove("customer-7", "ts-1", "l-1"))).Should().ThrowAsync<SessionMApiException>()).Which;

        e.Is(SessionMErrorCodes.NotFound).Should().BeTrue();
        e.ToString().Should().Contain("No level").And.NotContain("customer-7");
    }

    [Fact]
    public async Task Calls_refuse_empty_ids_before_sending()
    {
        await Tiers.Invoking(t => t.MoveAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        foreach (TierMove move in new TierMove[] { new("", "ts-1", "l-1"), new("u-1", " ", "l-1"), new("u-1", "ts-1", null!) })
        {
            await Tiers.Invoking(t => t.MoveAsync(move)).Should().ThrowAsync<ArgumentException>().WithMessage("*empty*");
        }

        await Tiers.Invoking(t => t.QualifyAsync("")).Should().ThrowAsync<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void ToString_shows_the_level_and_never_the_customer()
    {
        new TierMove("u-secret", "ts-1", "l-1").ToString().Should().Be("move to tier level l-1");
        new TierMoveBody("retailer-secret", "ts-1", "l-1", "u-secret", false, false, "en-US").ToString().Should().NotContain("secret");
        new TierQualifyBody("retailer-secret", "u-secret", "en-US").ToString().Should().NotContain("secret");
    }

    private Func<Task> Running(Func<Task<ConnectReceipt>> call) => () => _tenant.RunAsync(call());
}
