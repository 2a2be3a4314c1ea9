namespace Integration.Sandbox.Tests;

public sealed class EmailTemplateTests : SandboxTest
{
    [Fact]
    public async Task Template_is_what_it_was_made_and_changed_to()
    {
        Sandbox.Braze.Tags.Add("marketing");
        Answer created = await CreateAsync(""" "template_name":"Weekly","subject":"This week","body":"<p>Hello</p>","tags":["marketing"] """);
        string id = (string)created.Json["email_template_id"]!;
        Clock.Advance(TimeSpan.FromHours(1));
        Answer updated = await Braze.PostAsync("templates/email/update", $$"""{"email_template_id":"{{id}}","subject":"Next week","should_inline_css":true,"tags":[]}""");

        (created.Status, created.Text).Should().Be((201, $$"""{"email_template_id":"{{id}}","message":"success"}"""));
        (updated.Status, updated.Text).Should().Be((201, """{"message":"success"}"""));
        (await Braze.ReadAsync("templates/email/info?email_template_id=" + id)).Text.Should().Be(
            $$"""{"email_template_id":"{{id}}","description":null,"tags":[],"should_inline_css":true,"created_at":"2026-03-01T10:00:00.000Z","template_name":"Weekly","subject":"Next week","body":"<p>Hello</p>","updated_at":"2026-03-01T11:00:00.000Z","message":"success"}""");
        (await Braze.ReadAsync("templates/email/list?offset=0")).Text.Should().Be(
            $$"""{"count":1,"templates":[{"email_template_id":"{{id}}","template_name":"Weekly","created_at":"2026-03-01T10:00:00.000Z","updated_at":"2026-03-01T11:00:00.000Z","tags":[]}],"message":"success"}""");
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?limit=2", 2)]
    [InlineData("?limit=2&offset=2", 1)]
    [InlineData("?modified_after=2026-03-01T11:00:00Z", 2)]
    [InlineData("?modified_before=2026-03-01T11:00:00Z", 2)]
    public async Task List_pages_through_what_was_edited_in_a_time(string query, int count)
    {
        for (int i = 0; i < 3; i++)
        {
            await CreateAsync(""" "template_name":"t","subject":"s","body":"b" """);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        (await Braze.ReadAsync("templates/email/list" + query)).Json["templates"]!.AsArray().Should().HaveCount(count);
    }

    [Theory]
    [InlineData(""" "subject":"s","body":"b" """, "Template name is required")]
    [InlineData(""" "template_name":"t","body":"b" """, "'subject' is required")]
    [InlineData(""" "template_name":"t","subject":"s" """, "'body' is required")]
    [InlineData(""" "template_name":"t","subject":"s","body":"b","tags":"x" """, "Tags must be an array")]
    [InlineData(""" "template_name":"t","subject":"s","body":"b","tags":["x"] """, "Some tags could not be found")]
    [InlineData(""" "template_name":"t","subject":"s","body":"b","should_inline_css":"true" """, "Invalid value for should_inline_css. One of true or false was expected")]
    [InlineData(""" "template_name":"t","subject":"s","body":"{{content_blocks.${footer}}}" """, "Email must have valid Content Block names")]
    public async Task Create_refuses_what_is_documented_as_wrong(string members, string message)
    {
        Answer answer = await CreateAsync(members);

        (answer.Status, answer.Message).Should().Be((400, message));
    }

    [Fact]
    public async Task Create_takes_a_body_of_400_KB_that_includes_a_known_content_block()
    {
        await Braze.PostAsync("content_blocks/create", """{"name":"footer","content":"x"}""");
        string block = "{{content_blocks.${footer}}}";

        (await CreateAsync(Members(new string('x', (400 * 1024) - block.Length) + block))).Status.Should().Be(201);
        (await CreateAsync(Members(new string('x', (400 * 1024) - block.Length + 1) + block))).Message.Should().Be("'body' is larger than 400 KB");

        static string Members(string body) => $""" "template_name":"t","subject":"s","body":"{body}" """;
    }

    [Theory]
    [InlineData("", "At least one field to update is required")]
    [InlineData(""","template_name":"" """, "Template name is required")]
    [InlineData(""","tags":["x"] """, "Some tags could not be found")]
    public async Task Update_refuses_what_is_documented_as_wrong(string members, string message)
    {
        string id = (string)(await CreateAsync(""" "template_name":"t","subject":"s","body":"b" """)).Json["email_template_id"]!;

        Answer answer = await Braze.PostAsync("templates/email/update", $$"""{"email_template_id":"{{id}}"{{members}}}""");

        (answer.Status, answer.Message).Should().Be((400, message));
    }

    [Fact]
    public async Task Unknown_template_is_refused()
    {
        (await Braze.ReadAsync("templates/email/info?email_template_id=t-1")).Status.Should().Be(400);
        (await Braze.PostAsync("templates/email/update", """{"email_template_id":"t-1","subject":"s"}""")).Status.Should().Be(400);
        (await Braze.ReadAsync("templates/email/list?limit=1001")).Status.Should().Be(400);
    }

    private Task<Answer> CreateAsync(string members) => Braze.PostAsync("templates/email/create", $"{{{members}}}");
}
