using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class CustomerIdTests
{
    public static TheoryData<string?> Refused() => [null, "", "  ", "..", ".", "a/../b", "a\\..", "a/.", "a\nb", "a\0", "\u007f", "\u0085"];

    [Theory]
    [MemberData(nameof(Refused))]
    public void User_and_External_refuse_what_cannot_stand_in_a_path(string? id)
    {
        Action user = () => CustomerId.User(id!);
        Action external = () => CustomerId.External(id!);

        user.Should().Throw<ArgumentException>().WithParameterName("userId");
        external.Should().Throw<ArgumentException>().WithParameterName("externalId");
    }

    [Fact]
    public void User_and_External_differ_when_the_text_is_the_same()
    {
        CustomerId.User("1").Should().NotBe(CustomerId.External("1"));
        CustomerId.User("1").Should().Be(CustomerId.User("1"));
    }

    [Fact]
    public void ToString_shows_the_kind_and_never_the_id()
    {
        CustomerId.User("u-secret").ToString().Should().Be("user id");
        CustomerId.External("x-secret").ToString().Should().Be("external customer id");
        $"{default(CustomerId)}".Should().Be("user id");
    }

    [Fact]
    public void Value_says_how_to_make_an_id_when_there_is_none()
    {
        Action value = () => _ = default(CustomerId).Value;

        value.Should().Throw<InvalidOperationException>().WithMessage("*CustomerId.User*CustomerId.External*");
    }

    [Fact]
    public void From_takes_the_kinds_SessionM_can_address()
    {
        CustomerId.From(UserKey.Native("n")).Should().Be(CustomerId.User("n"));
        CustomerId.From(UserKey.External("x")).Should().Be(CustomerId.External("x"));
        CustomerId.From(UserKey.Email("a@b.test")).Should().BeNull();
        CustomerId.From(UserKey.Phone("+100")).Should().BeNull();
        CustomerId.From(UserKey.Alias("a", "l")).Should().BeNull();
        CustomerId.From(default).Should().BeNull();
    }
}
