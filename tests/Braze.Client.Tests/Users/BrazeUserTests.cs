using System.Text;
using System.Text.Json;

namespace Braze.Client.Tests;

public sealed class BrazeUserTests
{
    public static TheoryData<BrazeUser, string, string> Identifiers => new()
    {
        { BrazeUser.External("u-1"), """{"external_id":"u-1"}""", """{"external_user_id":"u-1"}""" },
        { BrazeUser.BrazeId("b-1"), """{"braze_id":"b-1"}""", """{"braze_id":"b-1"}""" },
        {
            BrazeUser.Alias("n", "l"), """{"user_alias":{"alias_name":"n","alias_label":"l"}}""",
            """{"user_alias":{"alias_name":"n","alias_label":"l"}}"""
        },
        { BrazeUser.Email("a@b.test"), """{"email":"a@b.test"}""", """{"email":"a@b.test"}""" },
        { BrazeUser.Phone("+4700000000"), """{"phone":"+4700000000"}""", """{"phone":"+4700000000"}""" },
    };

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Identifier_has_the_name_of_its_place_when_written(BrazeUser user, string inTrack, string inRecipient)
    {
        Written(user.WriteIdentifier).Should().Be(inTrack);
        Written(user.WriteRecipientIdentifier).Should().Be(inRecipient);
    }

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void ToString_shows_the_kind_and_no_identifier(BrazeUser user, string inTrack, string inRecipient)
    {
        _ = (inTrack, inRecipient);

        user.ToString().Should().Be($"{user.Kind} user");
    }

    [Fact]
    public void External_takes_987_bytes_and_refuses_988()
    {
        string longest = new string('å', 493) + "x";
        Action tooLong = () => BrazeUser.External(longest + "x");

        BrazeUser.External(longest).Value.Should().Be(longest);
        tooLong.Should().Throw<ArgumentException>().WithMessage("*988 bytes*limit is 987*").And.Message.Should().NotContain("å");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Alias_takes_236_bytes_and_refuses_237_in_each_part(bool inName)
    {
        string longest = new('x', 236);
        Action tooLong = () => _ = inName ? BrazeUser.Alias(longest + "x", "l") : BrazeUser.Alias("n", longest + "x");

        BrazeUser.Alias(longest, longest).Label.Should().Be(longest);
        tooLong.Should().Throw<ArgumentException>().WithMessage("*237 bytes*limit is 236*").And.ParamName.Should().Be(inName ? "name" : "label");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("u\n1")]
    [InlineData("u\u00001")]
    [InlineData("u\u007f")]
    public void Every_kind_refuses_an_identifier_that_is_empty_or_has_control_characters(string? value)
    {
        Func<BrazeUser>[] attempts =
        [
            () => BrazeUser.External(value!),
            () => BrazeUser.BrazeId(value!),
            () => BrazeUser.Alias(value!, "l"),
            () => BrazeUser.Alias("n", value!),
            () => BrazeUser.Email(value!),
            () => BrazeUser.Phone(value!),
        ];

        attempts.Should().AllSatisfy(attempt => attempt.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Equals_compares_kind_and_value_when_both_are_the_same()
    {
        BrazeUser.External("u-1").Should().Be(BrazeUser.External("u-1")).And.NotBe(BrazeUser.BrazeId("u-1"));
        BrazeUser.Alias("n", "a").Should().NotBe(BrazeUser.Alias("n", "b"));
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, BrazeRequestJson.WriterOptions))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
