namespace Integration.Http.Tests;

public sealed class VendorTextTests
{
    [Theory]
    [InlineData("Unknown user jane@person.test.", "Unknown user [email]")]
    [InlineData("user jane%40person.test!", "user [email]")]
    [InlineData("user 00000000-0000-0000-0000-000000000001 is gone", "user [id] is gone")]
    [InlineData("call +1 (202) 555-0100 now", "call [number] now")]
    [InlineData("line\r\nbreak\u202Eafter", "line break after")]
    [InlineData("50 recipients at most", "50 recipients at most")]
    public void Clean_removes_what_may_be_a_person(string text, string expected) => VendorText.Clean(text).Should().Be(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Clean_is_null_when_there_is_no_text(string? text) => VendorText.Clean(text).Should().BeNull();

    [Theory]
    [InlineData("key SECRET-1 and xsecret-1x", "secret-1", "key [redacted] and x[redacted]x")]
    [InlineData("a man, a plan", "a", "[redacted] man, [redacted] plan")]
    [InlineData("u-1", "u-1", "[redacted]")]
    [InlineData("value 12 of 120", "12", "value [redacted] of 120")]
    [InlineData("nothing to see", "", "nothing to see")]
    public void Clean_removes_what_the_client_has_sent(string text, string secret, string expected) => VendorText.Clean(text, secret).Should().Be(expected);

    [Fact]
    public void Clean_keeps_500_characters() => VendorText.Clean(new string('x', 100_000)).Should().HaveLength(501).And.EndWith("…");

    [Theory]
    [InlineData("user_not_found", true)]
    [InlineData("4001", true)]
    [InlineData("a.b-C", true)]
    [InlineData("user", false)]
    [InlineData("jane@person.test", false)]
    [InlineData("two words", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsCode_takes_what_codes_are_made_of_and_nothing_the_client_has_sent(string? code, bool expected) =>
        VendorText.IsCode(code, ["user", "not"]).Should().Be(expected);

    [Fact]
    public void IsCode_refuses_a_text_too_long_for_a_code() => VendorText.IsCode(new string('x', 65), []).Should().BeFalse();
}
