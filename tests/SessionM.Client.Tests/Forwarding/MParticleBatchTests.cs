using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SessionM.Client.Tests;

public sealed class MParticleBatchTests
{
    [Fact]
    public void Parse_reads_every_member_it_knows_and_keeps_the_others()
    {
        MParticleBatch batch = MParticleBatch.Parse("""
            {
              "mpid": -4611686018427387904, "source_request_id": "r-1", "batch_id": 77, "environment": "production", "schema_version": 2, "ip": null,
              "user_identities": [{"identity_type": "Customer_ID", "identity": "C-1"}, {"identity_type": "email", "identity": "a@b.test", "timestamp_unixtime_ms": 1}],
              "user_attributes": {"tier": "gold", "vip": true, "visits": 17, "basket": 1.10, "tag": null, "list": ["a", 2], "object": {"a": 1}},
              "deleted_user_attributes": ["old"],
              "events": [
                {"event_type": "custom_event", "data": {"event_name": "Signed Up", "custom_event_type": "transaction", "timestamp_unixtime_ms": 1448494200000,
                  "source_message_id": "m-1", "custom_attributes": {"plan": "free"}, "session_uuid": "s"}},
                {"event_type": "screen_view", "data": {"screen_name": "Menu", "timestamp_unixtime_ms": "1448494200001"}},
                {"event_type": "something_new", "data": {"x": 1}}
              ]
            }
            """);

        batch.Should().BeEquivalentTo(new { Mpid = "-4611686018427387904", SourceRequestId = "r-1", BatchId = "77", Environment = "production" });
        batch.Identities.Should().Equal(new Dictionary<string, string> { ["Customer_ID"] = "C-1", ["email"] = "a@b.test" });
        batch.Identities["customer_id"].Should().Be("C-1");
        batch.UserAttributes.Keys.Should().Equal("tier", "vip", "visits", "basket", "tag", "list", "object");
        batch.UserAttributes["tier"].Should().Be("gold");
        batch.UserAttributes["vip"].Should().Be(true);
        batch.UserAttributes["visits"].Should().Be(17L);
        batch.UserAttributes["basket"].Should().BeOfType<JsonElement>().Which.GetRawText().Should().Be("1.10");
        batch.UserAttributes["tag"].Should().BeNull();
        batch.UserAttributes["list"].Should().BeOfType<JsonElement>();
        batch.DeletedUserAttributes.Should().Equal("old");
        batch.Events.Select(e => (e.Type, e.Name)).Should().Equal(("custom_event", "Signed Up"), ("screen_view", "Menu"), ("something_new", null));
        MParticleEvent first = batch.Events[0];
        first.Should().BeEquivalentTo(new { CustomEventType = "transaction", SourceMessageId = "m-1", At = DateTimeOffset.FromUnixTimeMilliseconds(1448494200000) });
        first.Attributes["plan"].Should().Be("free");
        batch.Events[1].At.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1448494200001));
        batch.Json.GetProperty("schema_version").GetInt32().Should().Be(2);
        batch.Events[2].Json.GetProperty("data").GetProperty("x").GetInt32().Should().Be(1);
        batch.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"user_identities":{"customer_id":"C-1","email":null}}""")]
    [InlineData("""{"user_identities":[{"identity_type":"customer_id","identity":"C-1"},{"identity_type":"email","identity":null}]}""")]
    [InlineData("""{"USER_IDENTITIES":{"CUSTOMER_ID":"C-1","email":" "}}""")]
    public void Parse_reads_identities_as_a_map_and_as_a_list_and_leaves_out_what_is_null(string json)
    {
        MParticleBatch batch = MParticleBatch.Parse(json);

        batch.Identities.Should().ContainSingle().Which.Value.Should().Be("C-1");
        batch.Identities.ContainsKey("customer_id").Should().BeTrue();
        batch.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("7205759403792793600", "7205759403792793600")]
    [InlineData("\"7205759403792793600\"", "7205759403792793600")]
    [InlineData("-1", "-1")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void Parse_reads_mpid_as_a_text_or_a_number(string mpid, string? expected)
    {
        MParticleBatch batch = MParticleBatch.Parse($$"""{"mpid":{{mpid}}}""");

        batch.Mpid.Should().Be(expected);
        batch.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"mpid":7.2057594037927936E+18}""", "Identity mpid")]
    [InlineData("""{"mpid":[1]}""", "Identity mpid")]
    [InlineData("""{"user_identities":"customer_id"}""", "Identity user_identities")]
    [InlineData("""{"user_identities":[7]}""", "Identity user_identities")]
    [InlineData("""{"user_identities":[{"identity":"C-1"}]}""", "Identity user_identities")]
    [InlineData("""{"user_identities":{"email":{"a":1}}}""", "Identity email")]
    [InlineData("""{"user_identities":{"email":"\ud800"}}""", "Identity email")]
    [InlineData("""{"user_identities":{"\ud800":"x"}}""", "Identity ")]
    [InlineData("""{"user_attributes":[1]}""", "UserAttribute user_attributes")]
    [InlineData("""{"user_attributes":{"\udc00":1}}""", "UserAttribute ")]
    [InlineData("""{"deleted_user_attributes":"x"}""", "UserAttribute deleted_user_attributes")]
    [InlineData("""{"deleted_user_attributes":[1]}""", "UserAttribute deleted_user_attributes")]
    [InlineData("""{"events":{}}""", "Event events")]
    [InlineData("""{"events":[7]}""", "Event ")]
    [InlineData("""{"events":[null]}""", "Event ")]
    [InlineData("""{"events":[{"data":{"custom_attributes":"x"}}]}""", "EventAttribute custom_attributes")]
    public void Parse_notes_what_it_cannot_read_and_reads_the_rest(string json, string expected)
    {
        MParticleBatch batch = MParticleBatch.Parse(json[..^1] + ""","batch_id":"b-1"}""");

        batch.Notes.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = ForwardReason.Unreadable, IsDropped = true });
        batch.Notes.Select(note => $"{note.Subject} {note.Name}").Should().Equal(expected);
        batch.BatchId.Should().Be("b-1");
    }

    [Theory]
    [InlineData("""{"mpid":null,"user_identities":null,"user_attributes":null,"deleted_user_attributes":null,"events":null,"batch_id":null,"environment":null}""")]
    [InlineData("{}")]
    [InlineData("""{"events":[{}]}""")]
    [InlineData("""{"events":[{"event_type":null,"data":null}]}""")]
    [InlineData("""{"events":[{"event_type":7,"data":[1]}]}""")]
    [InlineData("""{"events":[{"data":{"event_name":null,"custom_attributes":null,"timestamp_unixtime_ms":1e300,"source_message_id":{}}}]}""")]
    [InlineData("""{"\ud800":1,"events":[{"\ud800":1}]}""")]
    public void Parse_reads_nothing_where_there_is_nothing(string json)
    {
        MParticleBatch batch = MParticleBatch.Parse(json);

        batch.Notes.Should().BeEmpty();
        batch.Mpid.Should().BeNull();
        batch.Events.Should().NotContain(e => e.Name != null || e.At != null || e.Attributes.Count > 0);
    }

    [Theory]
    [InlineData("""{"events":[{"event_type":"custom_event","event_name":"flat","custom_attributes":{"a":1}}]}""", "flat")]
    [InlineData("""{"events":[{"event_type":"screen_view","data":{"screen_name":"Menu","event_name":"menu"}}]}""", "menu")]
    [InlineData("""{"events":[{"event_type":"screen_view","data":{"event_name":"menu","screen_name":"Menu"}}]}""", "menu")]
    public void Parse_finds_the_name_of_an_event(string json, string expected) => MParticleBatch.Parse(json).Events.Single().Name.Should().Be(expected);

    [Fact]
    public void Parse_lets_the_last_of_several_count_and_notes_the_others()
    {
        MParticleBatch batch = MParticleBatch.Parse("""
            {"user_identities":{"email":"1","EMAIL":"2"},"user_attributes":{"a":1,"a":2,"A":3},"events":[{},{"data":{"custom_attributes":{"x":1,"x":2}}}]}
            """);

        batch.Identities["email"].Should().Be("2");
        batch.UserAttributes.Should().Equal(new Dictionary<string, object?> { ["a"] = 2L, ["A"] = 3L });
        batch.Events[1].Attributes["x"].Should().Be(2L);
        batch.Notes.Told().Should().Equal("Identity EMAIL Duplicate", "UserAttribute a Duplicate", "EventAttribute x Duplicate");
        batch.Notes[^1].EventPosition.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("secret-text")]
    [InlineData("truesecret-text")]
    [InlineData("{\"a\":secret-text}")]
    [InlineData("{} {}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"secret-text\"")]
    [InlineData("true")]
    public void Parse_refuses_what_is_no_object_and_quotes_nothing_of_it(string json)
    {
        Action parse = () => MParticleBatch.Parse(json);

        parse.Should().Throw<MParticleFormatException>().Which.ToString().Should().NotContain("secret");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("<html>")]
    public void ParseAll_refuses_what_holds_no_batches(string json) =>
        FluentActions.Invoking(() => MParticleBatch.ParseAll(json)).Should().Throw<MParticleFormatException>();

    [Theory]
    [InlineData("""{"batch_id":"1"}""", "1")]
    [InlineData("""[{"batch_id":"1"},{"batch_id":"2"}]""", "1,2")]
    [InlineData("""{"batches":[{"batch_id":"1"},{"batch_id":"2"}],"batch_id":"0"}""", "1,2")]
    [InlineData("""{"batches":7,"batch_id":"1"}""", "1")]
    [InlineData("""{"Batches":[]}""", "")]
    [InlineData("[]", "")]
    [InlineData("""[7,{"batch_id":"2"},null,[]]""", ",2,,")]
    public void ParseAll_reads_one_batch_a_list_or_a_list_below_batches(string json, string expected)
    {
        IReadOnlyList<MParticleBatch> batches = MParticleBatch.ParseAll(json);

        string.Join(',', batches.Select(batch => batch.BatchId)).Should().Be(expected);
        batches.Where(batch => batch.BatchId is null).Should().NotContain(batch => batch.Notes.Single().Subject != ForwardSubject.Batch);
    }

    [Fact]
    public void Parse_takes_a_byte_order_mark_and_a_comma_too_many()
    {
        byte[] json = [.. Encoding.UTF8.Preamble, .. """{"batch_id":"b-1",}"""u8];

        MParticleBatch.Parse(json).BatchId.Should().Be("b-1");
    }

    [Fact]
    public void Parse_refuses_more_bytes_than_allowed()
    {
        Action parse = () => MParticleBatch.Parse("""{"batch_id":"äöü"}""", maxBytes: 20);

        parse.Should().Throw<MParticleFormatException>().WithMessage("*21 bytes*20*");
        MParticleBatch.Parse("""{"batch_id":"äöü"}""", maxBytes: 21).BatchId.Should().Be("äöü");
        FluentActions.Invoking(() => MParticleBatch.Parse("{}", maxBytes: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => MParticleBatch.Parse(new string(' ', MParticleBatch.DefaultMaxBytes) + "{}")).Should().Throw<MParticleFormatException>();
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    [InlineData(100_000, false)]
    public void Parse_reads_no_deeper_than_64_levels(int depth, bool isRead)
    {
        string json = $$$"""{"user_attributes":{"a":{{{new string('[', depth)}}}{{{new string(']', depth)}}}}}""";
        Action parse = () => MParticleBatch.Parse(json);

        if (isRead)
        {
            parse.Should().NotThrow();
        }
        else
        {
            parse.Should().Throw<MParticleFormatException>();
        }
    }

    [Fact]
    public void Parse_reads_bytes_that_are_no_utf8_as_unreadable()
    {
        byte[] json = [.. """{"batch_id":"b-1","user_identities":{"email":"x"""u8, 0xC3, 0x28, .. "\"}}"u8];

        MParticleBatch batch = MParticleBatch.Parse(json);

        batch.BatchId.Should().Be("b-1");
        batch.Notes.Told().Should().Equal("Identity email Unreadable");
    }

    [Fact]
    public void ToString_shows_no_value()
    {
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch("""
            "mpid":"secret-1","user_attributes":{"tier":"secret-2"},"events":[{"event_type":"custom_event","data":{"event_name":"e","custom_attributes":{"a":"secret-3"}}}]
            """));

        string shown = string.Create(CultureInfo.InvariantCulture, $"{batch} {batch.Events[0]} {Dry.Plan(Dry.Open(), batch)} {Dry.Plan(Dry.Open(), batch).Profile} {Dry.Plan(Dry.Open(), batch).Events[0]}");

        shown.Should().NotContain("secret").And.NotContain("C-1");
    }

    [Fact]
    public void Parse_refuses_null() => FluentActions.Invoking(() => MParticleBatch.Parse((string)null!)).Should().Throw<ArgumentNullException>();
}
