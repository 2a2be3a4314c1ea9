using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class CustomerEventTests : SandboxTest
{
    private string App => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}";

    [Fact]
    public async Task Post_records_events_in_order_and_answers_what_they_earned()
    {
        Sandbox.SessionM.Users.Add("u-1", "C/1");
        Sandbox.SessionM.Events.Award("b", 2.5m);

        Answer answer = await PostAsync("""{"events":{"a":1,"b":[{"x":1},{"x":[2]}]},"auto_claim":true}""");

        answer.Text.Should().Be("""{"status":"ok","notifications":[{"event":"b"}],"deltas":{"available_points":5.0},"user":{"id":"u-1","available_points":5.0}}""");
        IReadOnlyList<SandboxCustomerEvent> events = Sandbox.SessionM.Events.Of("U-1");
        events.Select(e => (e.Name, e.Value, e.Attributes.ToJsonString())).Should().Equal(("a", 1m, "{}"), ("b", null, """{"x":1}"""), ("b", null, """{"x":[2]}"""));
        events.Should().OnlyContain(e => e.At == Clock.GetUtcNow() && e.AutoClaim == true && !e.IsDeferred && e.CampaignId == null);
        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(5);
    }

    [Theory]
    [InlineData("""{}""", "missing_data")]
    [InlineData("""{"events":{}}""", "missing_data")]
    [InlineData("""{"events":["a"]}""", "missing_data")]
    [InlineData("""{"events":{" ":1}}""", "validation")]
    [InlineData("""{"events":{"a":"1"}}""", "validation")]
    [InlineData("""{"events":{"a":null}}""", "validation")]
    [InlineData("""{"events":{"a":true}}""", "validation")]
    [InlineData("""{"events":{"a":{"x":1}}}""", "validation")]
    [InlineData("""{"events":{"a":[]}}""", "validation")]
    [InlineData("""{"events":{"a":[{}]}}""", "validation")]
    [InlineData("""{"events":{"a":[1]}}""", "validation")]
    [InlineData("""{"events":{"a":1,"undefined":1}}""", "validation")]
    [InlineData("""{"events":{"a":1},"auto_claim":"true"}""", "argument_error")]
    [InlineData("""{"events":{"a":1},"async":1}""", "argument_error")]
    public async Task Post_refuses_in_the_envelope_with_http_200_and_records_nothing(string body, string code)
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Events.Declared = ["a"];

        Answer answer = await PostAsync(body);

        answer.Status.Should().Be(200);
        answer.ErrorCode.Should().Be(code);
        Sandbox.SessionM.Events.Of("u-1").Should().BeEmpty();
    }

    [Fact]
    public async Task Post_for_later_says_nothing_of_an_event_that_is_not_defined()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Events.Declared = ["a"];

        Answer answer = await PostAsync("""{"events":{"a":1,"undefined":1},"async":true}""");

        answer.Text.Should().Be("""{"status":"ok"}""");
        Sandbox.SessionM.Events.Of("u-1").Should().ContainSingle().Which.IsDeferred.Should().BeTrue();
    }

    [Fact]
    public async Task Post_answers_a_repeated_message_without_a_second_event()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Events.Award("a", 1);

        Answer first = await PostAsync("""{"events":{"a":1}}""", "m-1");
        Answer again = await PostAsync("""{"events":{"a":1}}""", "m-1");

        again.Text.Should().Be(first.Text);
        again.Header("Cached-Message").Should().Be("true");
        Sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(1);
    }

    [Fact]
    public async Task Post_for_a_campaign_looks_at_its_time_and_its_users()
    {
        Sandbox.SessionM.Users.Add("u-1", "C/1");
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("1", "now") { Permalink = "p/1", UserIds = ["U-1"] });
        Sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("2", "later") { StartDate = Clock.GetUtcNow().AddDays(1) });
        const string body = """{"events":{"a":1}}""";

        Answer[] taken =
        [
            await Core.PostAsync($"{App}/users/u-1/campaigns/1/events", body),
            await Core.PostAsync($"{App}/external/users/C%2F1/external/campaigns/p%2F1/events", body),
        ];
        Answer later = await Core.PostAsync($"{App}/users/u-1/campaigns/2/events", body);
        Answer unknown = await Core.PostAsync($"{App}/external/users/C%2F1/campaigns/3/events", body);
        Answer nobody = await Core.PostAsync($"{App}/users/u-9/external/campaigns/p%2F1/events", body);

        taken.Should().OnlyContain(a => (string?)a.Json["status"] == "ok");
        Sandbox.SessionM.Events.Of("u-1").Select(e => e.CampaignId).Should().Equal("1", "1");
        later.ErrorCode.Should().Be("not_available");
        unknown.ErrorCode.Should().Be("not_found");
        nobody.ErrorCode.Should().Be("user_not_found");
    }

    [Fact]
    public async Task Reset_forgets_events_and_what_was_set_for_them()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Events.Declared = ["a"];
        Sandbox.SessionM.Events.Award("b", 1);
        await PostAsync("""{"events":{"a":1}}""");

        Sandbox.SessionM.Reset();
        Sandbox.SessionM.Users.Add("u-1");

        Sandbox.SessionM.Events.Of("u-1").Should().BeEmpty();
        (await PostAsync("""{"events":{"b":1}}""")).Json["user"]!["available_points"]!.GetValue<decimal>().Should().Be(0);
    }

    [Fact]
    public void ToString_tells_no_attribute() =>
        new SandboxCustomerEvent { Name = "a", At = Clock.GetUtcNow() }.ToString().Should().Be("a");

    private Task<Answer> PostAsync(string body, string? messageId = null) => Core.PostAsync($"{App}/users/u-1/events", body, messageId);
}
