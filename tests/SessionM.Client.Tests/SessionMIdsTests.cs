namespace SessionM.Client.Tests;

public sealed class SessionMIdsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("{00000000-0000-0000-0000-000000000000}", true)]
    [InlineData("00000000000000000000000000000000", true)]
    [InlineData("00000000-0000-0000-0000-000000000001", false)]
    [InlineData("0", false)]
    [InlineData("C-100", false)]
    public void IsNone_knows_every_way_of_saying_none(string? id, bool expected) => SessionMIds.IsNone(id).Should().Be(expected);

    [Fact]
    public void Comparer_groups_and_joins_what_is_spelled_in_another_case()
    {
        UserOffer[] wallet = [new() { RootOfferId = "1A2B" }, new() { RootOfferId = "1a2b" }, new() { RootOfferId = null }];

        wallet.GroupBy(offer => offer.RootOfferId, SessionMIds.Comparer).Select(group => group.Count()).Should().Equal(2, 1);
        wallet.Should().ContainSingle(offer => !SessionMIds.Comparer.Equals(offer.RootOfferId, "1a2B"));
    }

    [Theory]
    [InlineData("1a2b3324-0000-0000-0000-00000000000A", true)]
    [InlineData("1A2B3324-0000-0000-0000-00000000000a", true)]
    [InlineData("1A2B3324-0000-0000-0000-00000000000b", false)]
    [InlineData("00000000-0000-0000-0000-000000000000", false)]
    [InlineData("", false)]
    public void IsVersionOf_compares_the_root_alone(string rootOfferId, bool expected)
    {
        UserOffer offer = new() { Id = "u", OfferId = "1a2b3324-0000-0000-0000-00000000000b", RootOfferId = "1a2b3324-0000-0000-0000-00000000000a" };

        offer.IsVersionOf(rootOfferId).Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void IsVersionOf_matches_nothing_when_the_offer_has_no_root(string? rootOfferId) =>
        new UserOffer { RootOfferId = rootOfferId }.IsVersionOf(rootOfferId!).Should().BeFalse();

    [Fact]
    public void UserOfferId_is_the_id_of_the_copy_wherever_it_comes_from()
    {
        UserOfferId kept = UserOfferId.From("A-1");
        UserOfferId held = new UserOffer { Id = "a-1", OfferId = "o-1", RootOfferId = "r-1" };
        UserOfferId issued = new IssuedOffer { UserOfferId = "a-1", OfferId = "o-1", RootOfferId = "r-1" };

        kept.Value.Should().Be("A-1");
        held.Should().Be(kept).And.Be(issued);
        (held == issued).Should().BeTrue();
        held.GetHashCode().Should().Be(kept.GetHashCode());
        held.Should().NotBe(UserOfferId.From("a-2"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void UserOfferId_is_empty_when_an_answer_has_none_and_refuses_none_from_the_host(string? id)
    {
        UserOfferId held = new UserOffer { Id = id, OfferId = "o-1" };
        UserOfferId nothing = (UserOffer?)null;

        held.Should().Be(default(UserOfferId)).And.Be(nothing);
        held.GetHashCode().Should().Be(default(UserOfferId).GetHashCode());
        held.Invoking(h => h.Value).Should().Throw<InvalidOperationException>().WithMessage("*UserOfferId.From*");
        FluentActions.Invoking(() => UserOfferId.From(id!)).Should().Throw<ArgumentException>().WithParameterName("userOfferId");
    }
}
