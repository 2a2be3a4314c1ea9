namespace SessionM.Client.Tests;

public sealed class MessageIdTests
{
    [Fact]
    public void New_makes_a_uuid_that_is_never_the_same()
    {
        MessageId first = MessageId.New();

        Guid.TryParseExact(first.Value, "D", out _).Should().BeTrue();
        first.Should().NotBe(MessageId.New());
        first.ToString().Should().Be(first.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("ü")]
    public void From_refuses_what_cannot_stand_in_a_header(string? value)
    {
        Action from = () => MessageId.From(value!);

        from.Should().Throw<ArgumentException>().WithParameterName(nameof(value));
    }

    [Fact]
    public void From_takes_up_to_255_characters()
    {
        Action from = () => MessageId.From(new string('m', 256));

        MessageId.From(new string('m', 255)).Value.Should().HaveLength(255);
        from.Should().Throw<ArgumentException>().WithMessage("*255*");
    }

    [Fact]
    public void Value_says_how_to_make_an_id_when_there_is_none()
    {
        Action value = () => _ = default(MessageId).Value;

        value.Should().Throw<InvalidOperationException>().WithMessage("*MessageId.New*MessageId.From*");
        default(MessageId).ToString().Should().BeEmpty();
    }
}
