using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on e-mail templates against the second description of Braze.</summary>
public sealed class EmailTemplatesSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeEmailTemplates Templates => _host!.Client.EmailTemplates;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        _host!.Sandbox.Tags.Add("marketing");
        string id = (await Templates.CreateAsync(new EmailTemplateCreateRequest("Weekly", "This week", "<p>Hello</p>") { Tags = ["marketing"], Preheader = "New" })).EmailTemplateId!;
        _host.Clock.Advance(TimeSpan.FromHours(1));
        (await Templates.UpdateAsync(new EmailTemplateUpdateRequest(id) { Subject = "Next week", ShouldInlineCss = true })).IsSuccess.Should().BeTrue();

        EmailTemplateResponse template = await Templates.GetAsync(id);
        (template.TemplateName, template.Subject, template.Body, template.Preheader, template.PlaintextBody, template.ShouldInlineCss)
            .Should().Be(("Weekly", "Next week", "<p>Hello</p>", "New", null, true));
        (template.CreatedAt, template.UpdatedAt).Should().Be((Wire.Now, Wire.Now.AddHours(1)));
        template.Tags.Should().Equal("marketing");
        EmailTemplatesPage page = await Templates.GetPageAsync(modifiedAfter: Wire.Now.AddHours(1), limit: 1);
        page.Count.Should().Be(1);
        page.Templates.Should().ContainSingle().Which.EmailTemplateId.Should().Be(id);
        (await Templates.ListAsync().Select(t => t.TemplateName).ToListAsync()).Should().Equal("Weekly");
    }

    [Fact]
    public async Task CreateAsync_throws_when_a_tag_does_not_exist()
    {
        Func<Task> create = () => Templates.CreateAsync(new EmailTemplateCreateRequest("Weekly", "This week", "x") { Tags = ["unknown"] });

        (await create.Should().ThrowAsync<BrazeApiException>()).Which.VendorMessage.Should().Be("Some tags could not be found");
    }
}
