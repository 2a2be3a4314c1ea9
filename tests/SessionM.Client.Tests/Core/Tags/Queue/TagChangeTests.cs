using System.Buffers;
using System.Text;

namespace SessionM.Client.Tests;

public sealed class TagChangeTests
{
    private const string CounterV1 = """{"v":1,"id":"6f1f3f5c-0000-4000-8000-000000000001","at":1772359200000,"external":"C-1","tags":["visit","lunch"]}""";
    private const string ExpiringV1 = """{"v":1,"id":"m-2","at":1772359200123,"user":"u-1","tags":["vip"],"ttl":3600}""";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1772359200000);

    private readonly TagChangeCodec _codec = new();

    [Theory]
    [InlineData(CounterV1)]
    [InlineData(ExpiringV1)]
    public void Read_and_Write_keep_what_version_1_wrote(string stored) => Write(Read(stored)).Should().Be(stored);

    [Fact]
    public void Read_gives_every_member_back()
    {
        TagChange change = Read(ExpiringV1);

        change.Assignment.Customer.Should().Be(CustomerId.User("u-1"));
        change.Assignment.Tags.Should().Equal("vip");
        change.Assignment.Lifetime.Should().Be(TimeSpan.FromHours(1));
        change.MessageId.Value.Should().Be("m-2");
        change.CreatedAt.Should().Be(At.AddMilliseconds(123));
        Read(CounterV1).Assignment.IsCounter.Should().BeTrue();
    }

    [Fact]
    public void Read_passes_over_members_that_a_later_version_added() =>
        Write(Read(ExpiringV1.Replace("{\"v\":1", "{\"v\":1,\"later\":[1]", StringComparison.Ordinal))).Should().Be(ExpiringV1);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"v":2,"id":"m","at":1,"user":"u","tags":["a"]}""")]
    [InlineData("""{"v":1,"id":"m","at":1,"tags":["a"]}""")]
    [InlineData("""{"v":1,"id":"m","at":1,"user":"u"}""")]
    [InlineData("""{"v":1,"at":1,"user":"u","tags":["a"]}""")]
    [InlineData("""{"v":1,"id":"m","at":1,"user":"u","tags":["a"],"ttl":-1}""")]
    public void Read_refuses_what_it_cannot_read(string stored) =>
        FluentActions.Invoking(() => Read(stored)).Should().Throw<FormatException>();

    [Fact]
    public void Merge_joins_expiring_tags_of_one_lifetime_under_an_id_of_their_own()
    {
        TagChange one = Set(60, "a", "b");
        TagChange other = Set(60, "b", "c");

        TagChange merged = one.Merge(other)!;

        merged.Assignment.Tags.Should().Equal("a", "b", "c");
        merged.Assignment.Lifetime.Should().Be(TimeSpan.FromMinutes(1));
        merged.MessageId.Should().NotBe(one.MessageId).And.NotBe(other.MessageId, "SessionM would take the call for a repeat and leave out the other's tags");
        one.Merge(other)!.MessageId.Should().Be(merged.MessageId);
    }

    [Fact]
    public void Merge_keeps_apart_what_is_not_one_call()
    {
        TagChange counter = new(TagAssignment.Increment(CustomerId.User("u-1"), "a"), MessageId.New(), At);

        counter.Merge(counter).Should().BeNull("a repeat of one of them would count the other again");
        counter.Merge(Set(60, "b")).Should().BeNull();
        Set(60, "b").Merge(counter).Should().BeNull();
        Set(60, "a").Merge(Set(61, "b")).Should().BeNull();
    }

    [Fact]
    public void ToString_names_no_customer() => Read(CounterV1).ToString().Should().Be("increment, 2 tags");

    private static TagChange Set(int seconds, params string[] tags) =>
        new(TagAssignment.SetExpiring(CustomerId.User("u-1"), TimeSpan.FromSeconds(seconds), tags), MessageId.New(), At);

    private TagChange Read(string stored) => _codec.Read(Encoding.UTF8.GetBytes(stored));

    private string Write(TagChange change)
    {
        ArrayBufferWriter<byte> output = new();
        _codec.Write(change, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
