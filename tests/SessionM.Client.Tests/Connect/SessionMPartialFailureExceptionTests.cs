using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMPartialFailureExceptionTests
{
    private static readonly CallFailure Failure = new("SessionM.Connect", "connect.offers.issue", 1, IsTransient: false, OutcomeUnknown: false);

    [Theory]
    [InlineData(1, 1, "*its only item failed: item 0 (code 7)*Nothing took effect.", true)]
    [InlineData(3, 3, "*all of its 3 items failed: item 0 (code 7); item 1 (code 7); item 2 (code 7). Nothing took effect.", true)]
    [InlineData(3, 1, "*1 of its 3 items failed: item 0 (code 7). The others took effect; Payload says which. Repeat only what failed.", false)]
    [InlineData(9, 7, "*7 of its 9 items failed: item 0 (code 7); item 1 *item 4 (code 7); …. The others*", false)]
    public void Message_says_what_took_effect(int count, int failed, string message, bool allFailed)
    {
        IssuedOffers payload = new() { StatusList = [.. Enumerable.Range(0, count).Select(_ => new IssuedOffer())] };

        SessionMPartialFailureException e = new(Failure, Failures(failed), payload);

        e.Message.Should().Match("SessionM.Connect connect.offers.issue answered ok, but " + message);
        e.AllFailed.Should().Be(allFailed);
        e.ItemCount.Should().Be(count);
        e.Payload.Should().BeSameAs(payload);
        e.Failures.Should().HaveCount(failed);
    }

    [Fact]
    public void Message_promises_nothing_when_the_answer_does_not_account_for_all_items()
    {
        SessionMPartialFailureException e = new(Failure, Failures(1), new UserOffersPage());

        e.Message.Should().EndWith("1 of its items failed: item 0 (code 7). Others may have taken effect; Payload says which. Repeat only what failed.");
        e.AllFailed.Should().BeFalse();
        e.ItemCount.Should().BeNull();
    }

    private static ItemFailure[] Failures(int count) => [.. Enumerable.Range(0, count).Select(index => new ItemFailure(index, 7, Reason: null))];
}
