using System.Buffers;
using System.Text;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class QueuedAudienceUpdateTests
{
    private static readonly DateTimeOffset Earlier = Wire.Now.AddMinutes(-5);
    private static readonly AudienceTarget Target = new("test", new AudienceAttributeOptions(), sender: null!);
    private static readonly AudienceUpdateCodec Codec = new();

    public static TheoryData<string, AudienceMove, AudienceMove, string> Merging => new()
    {
        { "enter, then exit", Enter(Earlier), Exit(Wire.Now), "Exit" },
        { "exit, then enter", Exit(Earlier), Enter(Wire.Now), "Enter" },
        { "came out of order", Exit(Wire.Now), Enter(Earlier), "Exit" },
        { "a tie: the one that came last", Enter(Wire.Now), Exit(Wire.Now), "Exit" },
        { "a tie, the other way round", Exit(Wire.Now), Enter(Wire.Now), "Enter" },
        { "the same instant in another zone", Enter(Wire.Now.ToOffset(TimeSpan.FromHours(9))), Exit(Wire.Now), "Exit" },
        { "twice", Enter(Earlier), Enter(Wire.Now), "Enter" },
        { "a list, then a change", Listed(Wire.Now), Exit(Earlier), "Exit" },
        { "a change, then a list", Exit(Earlier), Listed(Wire.Now), "Exit" },
    };

    [Theory]
    [MemberData(nameof(Merging))]
    public void Merge_keeps_of_each_audience_what_happened_last(string what, AudienceMove earlier, AudienceMove later, string expected)
    {
        QueuedAudienceUpdate merged = Target.Merge(Update(earlier, AudienceMove.Enter("VIP", Earlier)), Update(later, AudienceMove.Exit("gold", Earlier)));

        merged.Moves.Select(move => $"{move.Audience} {move.Movement}").Should().Equal([$"vip {expected}", "VIP Enter", "gold Exit"], what);
        merged.Moves[0].IsBackfill.Should().BeFalse();
    }

    [Fact]
    public void Merge_does_not_depend_on_how_updates_are_grouped()
    {
        AudienceMove[] moves = [Enter(Earlier), Listed(Wire.Now), Exit(Earlier.AddMinutes(1)), Enter(Earlier.AddMinutes(1)), Exit(Earlier)];
        QueuedAudienceUpdate[] updates = [.. moves.Select(move => Update(move))];

        QueuedAudienceUpdate fromLeft = updates.Aggregate(Target.Merge);
        QueuedAudienceUpdate fromRight = Enumerable.Reverse(updates).Aggregate((later, earlier) => Target.Merge(earlier, later));

        fromLeft.Moves.Should().Equal(fromRight.Moves).And.Equal(Update(moves).Moves).And.Equal(moves[3]);
    }

    [Fact]
    public void Codec_writes_the_stored_form_that_later_versions_must_read()
    {
        QueuedAudienceUpdate update = Update(Enter(Wire.Now.AddTicks(1)), AudienceMove.Exit("trial", Wire.Now.ToOffset(TimeSpan.FromHours(2))), AudienceMove.Enter("gold", Wire.Now) with { IsBackfill = true });

        string stored = Write(update);

        stored.Should().Be(
            """{"external_id":"u-1","moves":[{"audience":"vip","movement":"enter","at":"2026-03-01T10:00:00.0000001+00:00"},"""
            + """{"audience":"trial","movement":"exit","at":"2026-03-01T12:00:00+02:00"},"""
            + """{"audience":"gold","movement":"enter","at":"2026-03-01T10:00:00+00:00","backfill":true}]}""");
        QueuedAudienceUpdate read = Codec.Read(Encoding.UTF8.GetBytes(stored));
        read.User.Should().Be(update.User);
        read.Moves.Should().Equal(update.Moves);
    }

    [Fact]
    public void Codec_reads_every_kind_of_user_and_passes_over_what_it_does_not_know()
    {
        BrazeUser[] users = [BrazeUser.External("ä"), BrazeUser.BrazeId("b"), BrazeUser.Alias("a", "l"), BrazeUser.Email("a@b.test"), BrazeUser.Phone("+49")];
        foreach (BrazeUser user in users)
        {
            string stored = Write(new QueuedAudienceUpdate(user, [Enter(Wire.Now)])).Replace("\"moves\"", "\"later\":{},\"moves\"", StringComparison.Ordinal);

            Codec.Read(Encoding.UTF8.GetBytes(stored)).User.Should().Be(user);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"external_id":"u-1"}""")]
    [InlineData("""{"external_id":"u-1","moves":[]}""")]
    [InlineData("""{"external_id":"u-1","moves":[{"audience":"vip","movement":"visit","at":"2026-03-01T10:00:00Z"}]}""")]
    [InlineData("""{"external_id":"u-1","moves":[{"audience":"vip","movement":"enter","at":"yesterday"}]}""")]
    [InlineData("""{"external_id":"u-1","moves":[{"audience":null,"movement":"enter","at":"2026-03-01T10:00:00Z"}]}""")]
    [InlineData("""{"moves":[{"audience":"vip","movement":"enter","at":"2026-03-01T10:00:00Z"}]}""")]
    public void Codec_says_what_it_cannot_read(string stored) =>
        Codec.Invoking(codec => codec.Read(Encoding.UTF8.GetBytes(stored))).Should().Throw<FormatException>();

    private static AudienceMove Enter(DateTimeOffset at) => AudienceMove.Enter("vip", at);

    private static AudienceMove Exit(DateTimeOffset at) => AudienceMove.Exit("vip", at);

    private static AudienceMove Listed(DateTimeOffset at) => Enter(at) with { IsBackfill = true };

    private static QueuedAudienceUpdate Update(params AudienceMove[] moves) => new(Wire.User, moves);

    private static string Write(QueuedAudienceUpdate update)
    {
        ArrayBufferWriter<byte> output = new();
        Codec.Write(update, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
