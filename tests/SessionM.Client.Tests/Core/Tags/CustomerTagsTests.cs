using System.Net;
using System.Text;

namespace SessionM.Client.Tests;

/// <summary>No public page shows the echo, so every shape must do: a tag that was set must not turn into a failure.</summary>
public sealed class CustomerTagsTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData("""{"vip":3,"visit":12}""", "vip=3 visit=12")]
    [InlineData("""{"vip":"3","visit":"soon"}""", "vip=3 visit=")]
    [InlineData("""{"vip":{"count":3},"visit":{"count":"4"},"x":{"ttl":9}}""", "vip=3 visit=4 x=")]
    [InlineData("""{"vip":null,"visit":true,"x":[],"y":1.5,"z":99999999999999999999}""", "vip= visit= x= y= z=")]
    [InlineData("""{"vip":-1,"visit":"-1","":5}""", "vip=-1 visit= =5")]
    [InlineData("""["vip","visit"]""", "vip= visit=")]
    [InlineData("""["vip",7,null,{"name":"visit"},["x"]]""", "vip=")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("7", "")]
    [InlineData("\"vip\"", "")]
    [InlineData("true", "")]
    public async Task Tags_holds_what_can_be_read_whatever_the_shape(string tags, string expected)
    {
        CustomerTags answer = await AnswerAsync($$"""{"status":"ok","tags":{{tags}}}""");

        string.Join(' ', answer.Tags.Select(t => $"{t.Name}={t.Count}")).Should().Be(expected);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"STATUS":"OK","result":{"vip":1}}""")]
    public async Task Tags_is_empty_when_the_answer_has_none(string body)
    {
        CustomerTags answer = await AnswerAsync(body);

        answer.Tags.Should().BeEmpty();
        answer.CountOf("vip").Should().BeNull();
        answer.RawTags.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"status":"ok","tags":["\ud800","vip"]}""")]
    [InlineData("""{"status":"ok","tags":{"\ud800":1,"vip":2}}""")]
    [InlineData("""{"status":"ok","tags":{"vip":"\udc00"}}""")]
    public async Task Tags_can_be_read_when_a_text_is_cut_in_the_middle_of_a_character(string body)
    {
        CustomerTags answer = await AnswerAsync(body);

        answer.Tags.Should().Contain(t => t.Name == "vip");
    }

    [Fact]
    public async Task Tags_can_be_read_when_a_text_is_not_utf8()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, Encoding.Latin1.GetBytes("""{"status":"ok","tags":["café","vip"]}"""));

        CustomerTags answer = await _tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["vip"]);

        answer.Tags.Should().Contain(t => t.Name == "vip");
    }

    [Fact]
    public async Task RawTags_and_AdditionalProperties_keep_what_was_sent()
    {
        CustomerTags answer = await AnswerAsync("""{"status":"ok","tags":{"vip":{"count":3,"source":"pos"}},"request_id":"r-1"}""");

        answer.RawTags!.Value.GetProperty("vip").GetProperty("source").GetString().Should().Be("pos");
        answer.Tags[0].Raw.GetProperty("source").GetString().Should().Be("pos");
        answer.AdditionalProperties!["request_id"].GetString().Should().Be("r-1");
    }

    [Fact]
    public void CountOf_reads_an_answer_a_test_made()
    {
        CustomerTags answer = new() { Tags = [new CustomerTag("vip", 3, default)] };

        answer.CountOf("vip").Should().Be(3);
    }

    private async Task<CustomerTags> AnswerAsync(string body)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, body);
        return await _tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["vip"]);
    }
}
