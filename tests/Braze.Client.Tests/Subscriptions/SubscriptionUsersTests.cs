namespace Braze.Client.Tests;

public sealed class SubscriptionUsersTests
{
    [Theory]
    [InlineData("2025550101")]
    [InlineData("12025550101")]
    [InlineData("+")]
    [InlineData("+02025550101")]
    [InlineData("+1 202 555 0101")]
    [InlineData("+1202555x101")]
    [InlineData("+1202555010١")]
    [InlineData("+1234567890123456")]
    public void Phones_refuses_a_number_when_it_is_not_E164_and_does_not_repeat_it(string number)
    {
        Action phones = () => SubscriptionUsers.Phones("+12025550102", number);

        phones.Should().Throw<ArgumentException>().WithMessage("Entry 1 *E.164*").Which.Message.Should().NotContain(number.Length > 1 ? number : "none");
    }

    [Theory]
    [InlineData("+12025550101")]
    [InlineData("+123456789012345")]
    public void Phones_takes_a_number_when_it_is_E164(string number) => SubscriptionUsers.Phones(number).Values.Should().Equal(number);

    [Fact]
    public void Every_kind_takes_1_to_50()
    {
        string[] tooMany = [.. Enumerable.Range(0, 51).Select(i => $"+120255501{i:00}")];
        Func<IReadOnlyCollection<string>, SubscriptionUsers>[] kinds = [SubscriptionUsers.ExternalIds, SubscriptionUsers.Emails, SubscriptionUsers.Phones];

        foreach (Func<IReadOnlyCollection<string>, SubscriptionUsers> of in kinds)
        {
            of(tooMany[..50]).Values.Should().HaveCount(50);
            of.Invoking(f => f(tooMany)).Should().Throw<ArgumentException>().WithMessage("*51*the limit is 50*Chunk(50)*");
            of.Invoking(f => f([])).Should().Throw<ArgumentException>().WithMessage("*empty*");
            of.Invoking(f => f(null!)).Should().Throw<ArgumentNullException>();
            of.Invoking(f => f(["+12025550101", " "])).Should().Throw<ArgumentException>().WithMessage("Entry 1 is empty*");
            of.Invoking(f => f(["+12025550101\n"])).Should().Throw<ArgumentException>().WithMessage("Entry 0*control character*");
        }
    }

    [Fact]
    public void ExternalIds_refuses_an_id_when_it_is_too_long()
    {
        Action ids = () => SubscriptionUsers.ExternalIds(new string('x', 988));

        ids.Should().Throw<ArgumentException>().WithMessage("*987*");
    }

    [Fact]
    public void Values_stay_when_the_list_they_came_from_changes()
    {
        List<string> addresses = ["a@b.test"];
        SubscriptionUsers users = SubscriptionUsers.Emails(addresses);

        addresses.Add("c@d.test");

        users.Values.Should().Equal("a@b.test");
    }

    [Fact]
    public void ToString_tells_no_identifier() => SubscriptionUsers.Emails("a@b.test", "c@d.test").ToString().Should().Be("2 users by Email");
}
