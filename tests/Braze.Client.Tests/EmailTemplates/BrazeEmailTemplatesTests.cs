using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeEmailTemplatesTests
{
    private static readonly DateTimeOffset Created = new(2026, 1, 17, 15, 46, 10, 123, TimeSpan.Zero);

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.TemplatesEmailList, async client => await client.EmailTemplates.GetPageAsync(Wire.Now, Wire.Now.AddDays(1), 10, 20))
        {
            Target = "templates/email/list?modified_after=2026-03-01T10%3A00%3A00Z&modified_before=2026-03-02T10%3A00%3A00Z&limit=10&offset=20",
        },
        new(BrazeOperations.TemplatesEmailInfo, async client => await client.EmailTemplates.GetAsync("template-1")) { Target = "templates/email/info?email_template_id=template-1" },
        new(BrazeOperations.TemplatesEmailCreate, async client => await client.EmailTemplates.CreateAsync(New())),
        new(BrazeOperations.TemplatesEmailUpdate, async client => await client.EmailTemplates.UpdateAsync(Change())),
    ];

    [Fact]
    public async Task GetPageAsync_reads_templates()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("templates.email.list.response.json"));

        EmailTemplatesPage page = await host.Client.EmailTemplates.GetPageAsync();

        page.Count.Should().Be(2);
        page.Templates.Select(t => (t.EmailTemplateId, t.TemplateName, t.Tags.Count)).Should().Equal(("template-1", "Weekly", 1), ("template-2", "Welcome", 0));
        page.Templates[0].CreatedAt.Should().Be(Created);
        page.Templates[0].UpdatedAt.Should().Be(Created.AddDays(1));
        host.Handler.Requests[0].Uri.Query.Should().Be("?limit=100");
    }

    [Fact]
    public async Task GetAsync_reads_the_template_also_when_its_tags_are_a_text()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("templates.email.info.response.json"));

        EmailTemplateResponse response = await host.Client.EmailTemplates.GetAsync("template-1");

        response.EmailTemplateId.Should().Be("template-1");
        response.TemplateName.Should().Be("Weekly");
        response.Description.Should().Be("Every Monday");
        response.Subject.Should().Be("This week");
        response.Preheader.Should().Be("What is new");
        response.Body.Should().Be("<p>Hello</p>");
        response.PlaintextBody.Should().Be("Hello");
        response.ShouldInlineCss.Should().BeTrue();
        response.Tags.Should().Equal("marketing");
        response.CreatedAt.Should().Be(Created);
        response.UpdatedAt.Should().Be(Created.AddDays(1));
    }

    [Fact]
    public async Task Changes_read_the_id_where_there_is_one()
    {
        using BrazeHost created = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("templates.email.create.response.json"));
        using BrazeHost updated = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("templates.email.update.response.json"));

        EmailTemplateChangeResponse create = await created.Client.EmailTemplates.CreateAsync(New());
        EmailTemplateChangeResponse update = await updated.Client.EmailTemplates.UpdateAsync(Change());

        create.EmailTemplateId.Should().Be("template-1");
        update.EmailTemplateId.Should().BeNull();
        update.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task ListAsync_reads_to_the_end()
    {
        using BrazeHost host = OffsetLists.Answering("templates", 1000, i => new() { ["email_template_id"] = $"template-{i}" });

        int count = await host.Client.EmailTemplates.ListAsync(modifiedBefore: Wire.Now).CountAsync();

        count.Should().Be(1000);
        host.Ranges().Should().Equal("none+1000", "1000+1000");
        host.Handler.Requests.Should().OnlyContain(r => r.Path.Contains("modified_before=2026-03-01T10%3A00%3A00Z"));
    }

    [Fact]
    public async Task CreateAsync_is_not_repeated_when_the_answer_is_lost()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadGateway);

        Func<Task> create = () => host.RunAsync(host.Client.EmailTemplates.CreateAsync(New()));

        (await create.Should().ThrowAsync<IntegrationException>()).Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Calls_are_refused_when_something_is_out_of_bounds()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeEmailTemplates templates = host.Client.EmailTemplates;

        Func<object>[] calls =
        [
            () => templates.GetPageAsync(Wire.Now, Wire.Now.AddSeconds(-1)),
            () => templates.GetPageAsync(limit: 1001),
            () => templates.GetPageAsync(offset: -1),
            () => templates.ListAsync(Wire.Now, Wire.Now.AddSeconds(-1)),
            () => templates.GetAsync(" "),
            () => templates.CreateAsync(null!),
            () => templates.UpdateAsync(null!),
            () => templates.UpdateAsync(new EmailTemplateUpdateRequest("template-1")),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    public static TheoryData<EmailTemplateUpdateRequest> SingleChanges() =>
    [
        new EmailTemplateUpdateRequest("template-1") { TemplateName = "x" },
        new EmailTemplateUpdateRequest("template-1") { Subject = "" },
        new EmailTemplateUpdateRequest("template-1") { Body = "x" },
        new EmailTemplateUpdateRequest("template-1") { PlaintextBody = "x" },
        new EmailTemplateUpdateRequest("template-1") { Preheader = "x" },
        new EmailTemplateUpdateRequest("template-1") { Tags = [] },
        new EmailTemplateUpdateRequest("template-1") { ShouldInlineCss = false },
    ];

    [Theory]
    [MemberData(nameof(SingleChanges))]
    public async Task UpdateAsync_sends_a_request_when_it_changes_one_thing(EmailTemplateUpdateRequest request)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.EmailTemplates.UpdateAsync(request);

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Requests_refuse_what_is_blank_or_too_large()
    {
        string body = new('b', 400 * 1024);

        EmailTemplateCreateRequest largest = new("n", "", body);
        Func<object>[] calls =
        [
            () => new EmailTemplateCreateRequest("n", "s", body + "b"),
            () => new EmailTemplateCreateRequest(" ", "s", "b"),
            () => new EmailTemplateCreateRequest("n", null!, "b"),
            () => new EmailTemplateCreateRequest("n", "s", null!),
            () => new EmailTemplateUpdateRequest(""),
            () => new EmailTemplateUpdateRequest("template-1") { TemplateName = " " },
        ];

        largest.Body.Should().HaveLength(400 * 1024);
        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
    }

    private static EmailTemplateCreateRequest New() => new("Weekly", "This week", "<p>Hello & welcome</p>")
    {
        PlaintextBody = "Hello & welcome",
        Preheader = "What is new",
        Tags = ["marketing", "seasonal"],
        ShouldInlineCss = true,
    };

    private static EmailTemplateUpdateRequest Change() => new("template-1")
    {
        TemplateName = "Weekly 2",
        Subject = "Next week",
        Body = "<p>Hello again</p>",
        PlaintextBody = "Hello again",
        Preheader = "What is next",
        Tags = [],
        ShouldInlineCss = false,
    };
}
