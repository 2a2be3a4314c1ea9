namespace Integration.Sandbox.Tests;

public sealed class ScheduleTests : SandboxTest
{
    private const string Campaign = """ "campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}] """;
    private const string Canvas = """ "canvas_id":"v-1","context":{"a":1},"recipients":[{"external_user_id":"u-1"}] """;
    private const string Message = """ "external_user_ids":["u-1"],"messages":{"apple_push":{"alert":"Hi"}} """;
    private const string Tomorrow = """{"time":"2026-03-02T10:00:00Z"}""";

    public static TheoryData<string, string, string, SandboxSendKind> Kinds => new()
    {
        { "campaigns/trigger/schedule", Campaign, """ "campaign_id":"c-1", """, SandboxSendKind.Campaign },
        { "canvas/trigger/schedule", Canvas, """ "canvas_id":"v-1", """, SandboxSendKind.Canvas },
        { "messages/schedule", Message, "", SandboxSendKind.Message },
    };

    private async Task<Answer> CreateAsync(string path, string members, string schedule)
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Canvases.Add("v-1");
        return await Braze.PostAsync(path + "/create", $$"""{ {{members}}, "schedule": {{schedule}} }""");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Create_answers_ids_and_the_send_is_made_when_its_time_has_come(string path, string members, string id, SandboxSendKind kind)
    {
        Answer answer = await CreateAsync(path, members, Tomorrow);

        answer.Status.Should().Be(201, id);
        SandboxSchedule schedule = Sandbox.Braze.Schedules.Should().ContainSingle().Subject;
        answer.Json.Text().Should().Be($$"""{"dispatch_id":"{{schedule.DispatchId}}","schedule_id":"{{schedule.ScheduleId}}","message":"success"}""");
        (schedule.Kind, schedule.Time).Should().Be((kind, Clock.GetUtcNow().AddDays(1)));
        Sandbox.Braze.Sends.Should().BeEmpty();

        Clock.Advance(TimeSpan.FromDays(2));

        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        send.Should().BeEquivalentTo(new { Kind = kind, schedule.DispatchId, schedule.ScheduleId, At = schedule.Time });
        send.Recipients.Should().ContainSingle();
        Sandbox.Braze.Schedules.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Update_replaces_the_whole_schedule(string path, string members, string id, SandboxSendKind kind)
    {
        Answer created = await CreateAsync(path, members, """{"time":"2026-03-02T10:00:00","in_local_time":true}""");
        bool local = Sandbox.Braze.Schedules[0].InLocalTime;

        Answer answer = await Braze.PostAsync(path + "/update", $$"""{ {{id}} "schedule_id":"{{(string)created.Json["schedule_id"]!}}","schedule":{"time":"2026-03-05T10:00:00Z"} }""");

        local.Should().BeTrue();
        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        Sandbox.Braze.Schedules.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = kind, InLocalTime = false, AtOptimalTime = false, Time = new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero) });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Delete_cancels_and_a_schedule_that_is_gone_is_unknown(string path, string members, string id, SandboxSendKind kind)
    {
        Answer created = await CreateAsync(path, members, Tomorrow);
        string body = $$"""{ {{id}} "schedule_id":"{{(string)created.Json["schedule_id"]!}}","schedule":{{Tomorrow}} }""";

        Answer deleted = await Braze.PostAsync(path + "/delete", body);
        Answer again = await Braze.PostAsync(path + "/delete", body);
        Answer updated = await Braze.PostAsync(path + "/update", body);
        Clock.Advance(TimeSpan.FromDays(2));

        deleted.Status.Should().Be(201);
        again.Status.Should().Be(400);
        updated.Status.Should().Be(400);
        Sandbox.Braze.Sends.Should().BeEmpty($"{kind} was cancelled");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Update_and_delete_of_a_schedule_that_was_sent_are_refused(string path, string members, string id, SandboxSendKind kind)
    {
        Answer created = await CreateAsync(path, members, Tomorrow);
        string body = $$"""{ {{id}} "schedule_id":"{{(string)created.Json["schedule_id"]!}}","schedule":{{Tomorrow}} }""";
        Clock.Advance(TimeSpan.FromDays(1));

        (await Braze.PostAsync(path + "/update", body)).Status.Should().Be(400);
        (await Braze.PostAsync(path + "/delete", body)).Status.Should().Be(400);
        Sandbox.Braze.Sends.Should().ContainSingle().Which.Kind.Should().Be(kind);
    }

    [Theory]
    [InlineData("""null""", "'schedule' is required")]
    [InlineData("""{}""", "Cannot parse send_at datetime")]
    [InlineData("""{"time":"tomorrow"}""", "Cannot parse send_at datetime")]
    [InlineData("""{"time":"2026-03-02T10:00:00","in_local_time":"yes"}""", "'in_local_time' is not valid")]
    [InlineData("""{"time":"2026-03-02T10:00:00Z","in_local_time":true}""", "'time' must have no time zone*")]
    [InlineData("""{"time":"2026-03-02T10:00:00-05:00","at_optimal_time":true}""", "'time' must have no time zone*")]
    [InlineData("""{"time":"2026-02-28T21:59:59","in_local_time":true}""", "*passed in all time zones")]
    public async Task Create_refuses_what_is_documented_as_wrong(string schedule, string message)
    {
        Answer answer = await CreateAsync("campaigns/trigger/schedule", Campaign, schedule);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
        Sandbox.Braze.Schedules.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"time":"2026-02-28T22:00:00","in_local_time":true}""")]
    [InlineData("""{"time":"2026-02-01","at_optimal_time":true}""")]
    [InlineData("""{"time":"2026-02-01T00:00:00Z"}""")]
    public async Task Create_takes_a_time_that_has_not_passed_everywhere(string schedule)
    {
        (await CreateAsync("campaigns/trigger/schedule", Campaign, schedule)).Status.Should().Be(201);
        Sandbox.Braze.Sends.Should().ContainSingle();
    }

    [Fact]
    public async Task Create_refuses_what_the_send_would_refuse()
    {
        (await CreateAsync("campaigns/trigger/schedule", """ "campaign_id":"c-9","recipients":[{"external_user_id":"u-1"}] """, Tomorrow)).Message.Should().Be("Invalid Campaign ID");
        (await CreateAsync("canvas/trigger/schedule", """ "canvas_id":"v-1" """, Tomorrow)).Message.Should().Be("No Recipients");
        (await CreateAsync("messages/schedule", """ "external_user_ids":["u-1"] """, Tomorrow)).Message.Should().Be("No message to send");
    }

    [Fact]
    public async Task Update_of_a_message_takes_content_or_time_and_refuses_neither()
    {
        Answer created = await CreateAsync("messages/schedule", Message, Tomorrow);
        string id = (string)created.Json["schedule_id"]!;

        Answer nothing = await Braze.PostAsync("messages/schedule/update", $$"""{"schedule_id":"{{id}}"}""");
        Answer wrong = await Braze.PostAsync("messages/schedule/update", $$"""{"schedule_id":"{{id}}","messages":{} }""");
        Answer content = await Braze.PostAsync("messages/schedule/update", $$"""{"schedule_id":"{{id}}","messages":{"apple_push":{"alert":"Later"} } }""");
        Clock.Advance(TimeSpan.FromDays(1));

        (nothing.Status, wrong.Status, content.Status).Should().Be((400, 400, 201));
        Sandbox.Braze.Sends.Should().ContainSingle().Which.Messages.Text().Should().Be("""{"apple_push":{"alert":"Later"}}""");
    }

    [Fact]
    public async Task A_schedule_belongs_to_its_campaign()
    {
        Answer created = await CreateAsync("campaigns/trigger/schedule", Campaign, Tomorrow);
        Sandbox.Braze.Campaigns.Add("c-2");
        string id = (string)created.Json["schedule_id"]!;

        (await Braze.PostAsync("campaigns/trigger/schedule/delete", $$"""{"campaign_id":"c-2","schedule_id":"{{id}}"}""")).Message.Should().Be("Invalid Schedule ID");
        (await Braze.PostAsync("campaigns/trigger/schedule/delete", $$"""{"campaign_id":"c-9","schedule_id":"{{id}}"}""")).Message.Should().Be("Invalid Campaign ID");
        (await Braze.PostAsync("messages/schedule/delete", $$"""{"schedule_id":"{{id}}"}""")).Status.Should().Be(400);
        Sandbox.Braze.Schedules.Should().ContainSingle();
    }

    [Fact]
    public async Task A_canvas_that_is_paused_when_the_time_comes_sends_nothing()
    {
        await CreateAsync("canvas/trigger/schedule", Canvas, Tomorrow);
        Sandbox.Braze.Canvases.Add("v-1", paused: true);

        Clock.Advance(TimeSpan.FromDays(1));

        Sandbox.Braze.Sends.Should().BeEmpty();
    }
}
