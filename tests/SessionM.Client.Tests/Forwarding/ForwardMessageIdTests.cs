namespace SessionM.Client.Tests;

/// <summary>Two calls share an id exactly when the second is a repeat of the first.</summary>
public sealed class ForwardMessageIdTests
{
    private const string Event = """{"event_type":"custom_event","data":{"event_name":"e","custom_attributes":{"a":1}}}""";

    [Theory]
    [InlineData("""  "source_request_id":"r-1" """)]
    [InlineData("""  "batch_id":"b-1" """)]
    [InlineData("""  "source_request_id":"r-1","batch_id":"b-2","environment":"production" """)]
    public void A_batch_that_comes_again_has_the_same_ids(string members)
    {
        ForwardPlan first = Plan(members);
        ForwardPlan second = Plan(members);

        Guid.TryParse(first.Profile!.MessageId!.Value.Value, out _).Should().BeTrue();
        second.Profile!.MessageId.Should().Be(first.Profile.MessageId);
        second.Events.Select(e => e.MessageId).Should().Equal(first.Events.Select(e => e.MessageId)).And.OnlyHaveUniqueItems().And.NotContain(first.Profile.MessageId);
    }

    public static TheoryData<string, string, string> Others() => new()
    {
        { "another batch", """ "batch_id":"b-2","mpid":1 """, Event },
        { "another user of the same request", """ "batch_id":"b-1","mpid":2 """, Event },
        { "another value", """ "batch_id":"b-1","mpid":1 """, Event.Replace(":1}", ":2}", StringComparison.Ordinal) },
        { "another name", """ "batch_id":"b-1","mpid":1 """, Event.Replace("\"e\"", "\"f\"", StringComparison.Ordinal) },
        { "another place", """ "batch_id":"b-1","mpid":1 """, $"{{}},{Event}" },
        { "an id that reads alike", """ "batch_id":"b-11","mpid":"" """, Event },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_has_another_id(string difference, string members, string events)
    {
        ForwardPlan known = Plan(""" "batch_id":"b-1","mpid":1 """, Event);

        ForwardPlan other = Plan(members, events);

        other.Events[^1].MessageId.Should().NotBe(known.Events.Single().MessageId, difference);
    }

    [Fact]
    public void Another_customer_or_another_setting_has_another_id()
    {
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch($$"""  "batch_id":"b-1","mpid":1,"user_attributes":{"x":1},"events":[{{Event}}] """));
        ForwardPlan known = Dry.Plan(Dry.Open(), batch);

        ForwardPlan user = Dry.Plan(Dry.Open(o => o.CustomerIdKind = CustomerIdKind.User), batch);
        ForwardPlan narrowed = Dry.Plan(Dry.Open(o => { o.Filter.UserAttributes.Deny.Add("x"); o.Filter.EventAttributes.Deny.Add("a"); }), batch);

        MessageId?[] ids = [.. new[] { known, user, narrowed }.SelectMany(plan => new[] { plan.Profile!.MessageId, plan.Events[0].MessageId })];
        ids.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void A_batch_without_an_id_has_none_but_its_events_may()
    {
        ForwardPlan plan = Plan("\"mpid\":1", $"{Event},{Event.Replace("\"data\":{", "\"data\":{\"source_message_id\":\"m-1\",", StringComparison.Ordinal)}");

        plan.Profile!.MessageId.Should().BeNull();
        plan.Events[0].MessageId.Should().BeNull();
        plan.Events[1].MessageId.Should().NotBeNull();
        Plan("\"mpid\":1", Event.Replace("\"data\":{", "\"data\":{\"source_message_id\":\"m-1\",", StringComparison.Ordinal)).Events[0].MessageId
            .Should().Be(plan.Events[1].MessageId, "the event's own id names it wherever it stands");
    }

    [Fact]
    public void Equal_events_that_share_an_id_of_their_own_are_several_events()
    {
        string named = Event.Replace("\"data\":{", "\"data\":{\"source_message_id\":\"m-1\",", StringComparison.Ordinal);

        ForwardPlan once = Plan("\"mpid\":1", named);
        ForwardPlan thrice = Plan("\"mpid\":1", $"{named},{named},{named}");

        thrice.Events.Select(e => e.MessageId).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        thrice.Events[0].MessageId.Should().Be(once.Events[0].MessageId);
        Plan("\"mpid\":1", $"{named},{named},{named}").Events.Select(e => e.MessageId).Should().Equal(thrice.Events.Select(e => e.MessageId));
    }

    [Fact]
    public void Equal_events_that_a_rule_makes_are_several_events()
    {
        ForwarderOptions options = Dry.Open(o => o.Rule = batch =>
        {
            batch.Events.Add(batch.Events[0]);
            batch.Events.Add(new MParticleEvent { Name = "new" });
            batch.Events.Add(new MParticleEvent { Name = "new" });
            return batch;
        });

        ForwardPlan plan = Dry.Plan(options, Dry.Batch($$"""  "batch_id":"b-1","events":[{{Event}}] """));

        plan.Events.Should().HaveCount(4);
        plan.Events.Select(e => e.MessageId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_id_shows_nothing_of_the_customer()
    {
        ForwardPlan plan = Plan(""" "batch_id":"b-1","mpid":123456789 """);

        plan.Profile!.MessageId!.Value.Value.Should().NotContain("C-1").And.NotContain("b-1").And.NotContain("123456789").And.HaveLength(36);
    }

    private static ForwardPlan Plan(string members, string events = $"{Event},{Event}") => Dry.Plan(Dry.Open(), Dry.Batch($"{members},\"events\":[{events}]"));
}
