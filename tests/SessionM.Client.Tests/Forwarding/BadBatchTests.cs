using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace SessionM.Client.Tests;

/// <summary>Whatever comes in: a typed error or an account, never another exception, and never a call that is not in the account.</summary>
public sealed class BadBatchTests : IAsyncDisposable
{
    private static readonly string[] Keys =
    [
        "mpid", "MPID", "batch_id", "source_request_id", "user_identities", "user_attributes", "deleted_user_attributes", "events", "data", "event_type", "event_name", "screen_name",
        "custom_attributes", "customer_id", "identity_type", "identity", "email", "$FirstName", "$firstname", "first_name", "a b", "a-b", "__proto__", "", " ", "日本", "\\ud800", "x\\udc00y", "\\u0000", "Tier", "tier",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "1.10", "1e400", "-0", "123456789012345678901234567890", "\"\"", "\" \"", "\"x\"", "\"custom_event\"", "\"screen_view\"", "\"commerce_event\"",
        "\"customer_id\"", "\"C-1\"", "\"..\"", "\"a/../b\"", "\"\\ud800\"", "\"\\u0000\"", "\"日本\"", "\"2020-01-01\"", "\"F\"",
    ];

    private readonly StubTenant _tenant = new(options => options.Retry.MaxRetries = 0);

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public void Any_JSON_below_the_members_of_a_batch_is_planned_and_accounted_for() => Check(BatchJson(), json =>
    {
        MParticleBatch batch = MParticleBatch.Parse(json);
        ForwardPlan plan = Dry.Plan(Dry.Open(), batch);
        if (plan.IsBatchDropped)
        {
            return plan.Profile is null && plan.Events.Count == 0 && plan.Dropped.Any(note => note.Subject == ForwardSubject.Batch);
        }

        HashSet<string> told = [.. plan.Dropped.Concat(plan.Changed).Select(note => note.Name)];
        string[] sent = [.. plan.Profile?.Keys ?? []];
        bool attributes = batch.UserAttributes.Keys.Concat(batch.DeletedUserAttributes).All(key => told.Contains(key) || sent.Contains(key) || key.StartsWith('$'));
        bool events = batch.Events.Select(e => e.Position).All(position =>
            plan.Events.Any(e => e.Position == position) || plan.Dropped.Any(note => note.Subject == ForwardSubject.Event && note.EventPosition == position));
        bool limits = sent.Length <= 420 && plan.Events.All(e => e.Event.Attributes.Count <= 10);
        return attributes && events && limits && plan.Events.All(e => e.Wire().Length > 0) && plan.Profile.Wire().Length > 0;
    });

    [Fact]
    public void Any_text_is_read_or_refused_with_a_typed_error() => Check(Gen.OneOf(Gen.Elements(Scalars), Value(3), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")), json =>
    {
        try
        {
            foreach (MParticleBatch batch in MParticleBatch.ParseAll(json))
            {
                Dry.Plan(Dry.Open(), batch);
            }
        }
        catch (MParticleFormatException)
        {
            // The one exception there is.
        }

        return true;
    });

    [Fact]
    public async Task A_hundred_thousand_attributes_become_at_most_200_and_a_full_account()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        string attributes = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"attribute {i}\":{i}"));

        ForwardReport report = await Forwarder().ForwardAsync(MParticleBatch.Parse(Dry.Batch($$"""  "mpid":1,"user_attributes":{ {{attributes}} } """)));

        report.Profile!.Keys.Should().HaveCount(200).And.Contain("mpid");
        report.Dropped.Should().HaveCount(100_000 + 2 - 200);
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_value_of_three_megabytes_is_sent_and_one_of_five_is_a_typed_error()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await Forwarder().ForwardAsync(MParticleBatch.Parse(Dry.Batch($$"""  "user_attributes":{"a":"{{new string('x', 3_000_000)}}"} """)));
        Action tooLarge = () => MParticleBatch.Parse(Dry.Batch($$"""  "user_attributes":{"a":"{{new string('x', 5_000_000)}}"} """));

        report.IsComplete.Should().BeTrue();
        tooLarge.Should().Throw<MParticleFormatException>();
    }

    [Theory]
    [InlineData("\"events\":[{\"event_type\":\"custom_event\",\"data\":{\"event_name\":\"e\",\"custom_attributes\":{\"a\":[1,2],\"b\":{\"c\":1},\"d\":[[1]]}}}]", """{"events":{"e":[{"a":"1,2"}]}}""")]
    [InlineData("\"events\":[{\"event_type\":\"custom_event\",\"data\":{\"event_name\":\"e\",\"custom_attributes\":{\"日本\":1,\"\":1,\"a\":\"\\ud800\"}}}]", """{"events":{"e":1}}""")]
    public void What_an_attribute_of_an_event_cannot_be_is_left_out_and_the_event_sent(string members, string expected)
    {
        ForwardPlan plan = Dry.Plan(Dry.Open(), Dry.Batch(members));

        plan.Events.Should().ContainSingle().Which.Wire().Should().Be(expected);
        plan.Dropped.Should().NotBeEmpty().And.OnlyContain(note => note.Subject == ForwardSubject.EventAttribute);
    }

    [Fact]
    public async Task Every_call_is_in_the_account_and_every_item_of_the_account_was_planned()
    {
        int status = 0;
        HttpStatusCode[] statuses = [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadGateway, HttpStatusCode.NotFound];
        _tenant.Handler.Answer((_, _) => Task.FromResult(new HttpResponseMessage(statuses[status++ % statuses.Length]) { Content = new StringContent(StubTenant.OkBody) }));
        SessionMForwarder forwarder = Forwarder();
        string[] batches = [.. BatchJson().Sample(40, 200)];

        foreach (string json in batches)
        {
            int before = _tenant.Handler.Requests.Count;
            ForwardReport report = await forwarder.ForwardAsync(MParticleBatch.Parse(json));
            int tried = report.Events.Prepend(report.Profile).Count(call => call is { Status: not ForwardStatus.NotTried });
            (_tenant.Handler.Requests.Count - before).Should().Be(tried, json);
        }

        _tenant.Handler.Requests.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_null_in_the_lists_of_a_batch_made_in_code_is_passed_over()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        MParticleBatch batch = MParticleBatch.Parse(Dry.Batch());
        AddNulls(batch);
        batch.Identities["email"] = null!;
        batch.Events.Add(new MParticleEvent { Name = "e", Type = null! });
        batch.Events.Add(new MParticleEvent { Name = "e" });
        ForwarderOptions options = Dry.Open(o => o.Rule = ruled =>
        {
            AddNulls(ruled);
            return ruled;
        });

        ForwardReport report = await new SessionMForwarder(_tenant.Client, options, _tenant.Logs).ForwardAsync(batch);

        report.Profile!.Keys.Should().Equal("customer_id");
        report.Events.Should().ContainSingle().Which.Status.Should().Be(ForwardStatus.Sent);

        static void AddNulls(MParticleBatch batch)
        {
            batch.Events.Add(null!);
            batch.DeletedUserAttributes.Add(null!);
            batch.UserAttributes["tag"] = null;
        }
    }

    private SessionMForwarder Forwarder() => new(_tenant.Client, Dry.Open(), _tenant.Logs);

    private static Gen<string> BatchJson() =>
        from members in Gen.ArrayOf(Member(4))
        from attributes in Gen.ArrayOf(Member(2))
        from events in Gen.ArrayOf(Gen.OneOf(Value(3), Event()))
        from customer in Gen.Elements("\"C-1\"", "\"C-1\"", "\"..\"", "7", "null")
        select $$"""
            { {{string.Join(',', members.Append($"\"user_identities\":{{\"customer_id\":{customer}}}").Append($"\"user_attributes\":{{{string.Join(',', attributes)}}}").Append($"\"events\":[{string.Join(',', events)}]"))}} }
            """;

    private static Gen<string> Event() =>
        from type in Gen.Elements("custom_event", "screen_view", "commerce_event", "x")
        from name in Gen.Elements(Scalars)
        from attributes in Gen.ArrayOf(Member(2))
        select $$"""{"event_type":"{{type}}","data":{"event_name":{{name}},"custom_attributes":{ {{string.Join(',', attributes)}} } } }""";

    private static Gen<string> Member(int depth) => from key in Gen.Elements(Keys) from value in Value(depth) select $"\"{key}\":{value}";

    private static Gen<string> Value(int depth) => depth == 0
        ? Gen.Elements(Scalars)
        : Gen.OneOf(
            Gen.Elements(Scalars),
            Gen.ArrayOf(Value(depth - 1)).Select(items => $"[{string.Join(',', items.Take(5))}]"),
            Gen.ArrayOf(Member(depth - 1)).Select(members => $"{{{string.Join(',', members.Take(5))}}}"));

    private static void Check(Gen<string> gen, Func<string, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(gen.ToArbitrary(), property));
}
