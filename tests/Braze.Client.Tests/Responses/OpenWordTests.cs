namespace Braze.Client.Tests;

public sealed class OpenWordTests
{
    [Fact]
    public void Words_are_the_same_in_any_case_and_keep_their_spelling()
    {
        SubscriptionStatus.From("SUBSCRIBED").Should().Be(SubscriptionStatus.Subscribed);
        (SubscriptionStatus.From("subscribed") == SubscriptionStatus.Subscribed).Should().BeTrue();
        (SubscriptionStatus.From("subscribed") != SubscriptionStatus.Unknown).Should().BeTrue();
        SubscriptionStatus.From("subscribed").GetHashCode().Should().Be(SubscriptionStatus.Subscribed.GetHashCode());
        SubscriptionStatus.From("subscribed").ToString().Should().Be("subscribed");
        InvalidPhoneReason.From("DEACTIVATED").Should().Be(InvalidPhoneReason.Deactivated);
        ContentState.From("Draft").Should().Be(ContentState.Draft).And.NotBe(ContentState.Active);
        default(ContentState).Value.Should().BeEmpty();
    }
}
