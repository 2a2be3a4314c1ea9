using System.Diagnostics;
using System.Reflection;

namespace SessionM.Client.Tests;

public sealed class TagWebhookTests
{
    [Fact]
    public void Webhook_goes_to_the_route_of_the_table()
    {
        TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a"]).ToString().Should().Be($"webhook POST {SessionMOperations.CoreUserTagsCreate.Route}");
        TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.External, ["a"]).ToString().Should().Be($"webhook POST {SessionMOperations.CoreExternalUserTagsCreate.Route}");
    }

    [Fact]
    public void Counters_have_no_lifetime_and_expiring_tags_have_one_in_seconds()
    {
        TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a", "b"]).Body.Should().EndWith("\n{\"tags\":[\"a\",\"b\"]}");
        TagWebhook.SetExpiring(TemplateScenarios.Core, TemplateCustomer.User, ["a"], TimeSpan.FromSeconds(90)).Body.Should().EndWith("\n{\"tags\":[\"a\"],\"ttl\":90}");
    }

    [Fact]
    public void Webhook_holds_placeholders_and_no_credential_when_none_was_asked_for()
    {
        WebhookTemplate webhook = TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a"]);

        webhook.Url.Should().StartWith("https://core.test/priv/v1/apps/YOUR_SESSIONM_CORE_API_KEY/users/");
        webhook.Method.Should().Be("POST");
        webhook.Headers.Should().Contain("Authorization", "Basic YOUR_SESSIONM_CORE_AUTHORIZATION").And.Contain("Content-Type", "application/json").And.ContainKey("message-id");
        string.Concat(webhook.Headers.Values.Prepend(webhook.Url)).Should().NotContain("core-key").And.NotContain("Y29yZS");
    }

    [Fact]
    public void Webhook_holds_credentials_when_they_were_asked_for_and_never_prints_them()
    {
        SessionMCoreOptions core = TemplateScenarios.Core;
        core.ApiKey = "core-key";

        WebhookTemplate webhook = TagWebhook.Increment(core, TemplateCustomer.User, ["a"]).WithCredentials(core);

        webhook.Url.Should().Be("https://core.test/priv/v1/apps/core-key/users/{{${user_id} | url_encode | replace: '+', '%20'}}/tags");
        webhook.Headers["Authorization"].Should().Be("Basic Y29yZS1rZXk6Y29yZS1zZWNyZXQ=");
        webhook.ToString().Should().NotContain("core-key").And.NotContain("Y29yZS");
    }

    [Fact]
    public void A_debugger_shows_no_credential_of_a_template()
    {
        ShouldBeHidden(typeof(WebhookTemplate).GetProperty(nameof(WebhookTemplate.Url)));
        ShouldBeHidden(typeof(WebhookTemplate).GetProperty(nameof(WebhookTemplate.Headers)));
        ShouldBeHidden(typeof(WalletTemplate).GetField("_authorization", BindingFlags.Instance | BindingFlags.NonPublic));
        ShouldBeHidden(typeof(WalletTemplate).GetProperty("Headers", BindingFlags.Instance | BindingFlags.NonPublic));

        static void ShouldBeHidden(MemberInfo? member) => member!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State.Should().Be(DebuggerBrowsableState.Never);
    }

    [Fact]
    public void Webhooks_that_do_something_else_have_another_message_id_and_credentials_change_none()
    {
        WebhookTemplate webhook = TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a"]);
        WebhookTemplate[] others =
        [
            TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["b"]),
            TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.External, ["a"]),
            TagWebhook.SetExpiring(TemplateScenarios.Core, TemplateCustomer.User, ["a"], TimeSpan.FromDays(1)),
            TagWebhook.SetExpiring(TemplateScenarios.Core, TemplateCustomer.User, ["a"], TimeSpan.FromDays(2)),
        ];

        others.Append(webhook).Select(w => w.Headers["Message-ID"]).Should().OnlyHaveUniqueItems();
        webhook.WithCredentials(TemplateScenarios.Core).Headers["Message-ID"].Should().Be(webhook.Headers["Message-ID"]);
    }

    [Fact]
    public void Credentials_replace_earlier_ones_whole()
    {
        SessionMCoreOptions other = TemplateScenarios.Core;
        (other.ApiKey, other.ApiSecret, other.Authorization) = ("other", null, "Bearer t");

        WebhookTemplate webhook = TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a"]).WithCredentials(TemplateScenarios.Core).WithCredentials(other);

        webhook.Url.Should().StartWith("https://core.test/priv/v1/apps/other/users/");
        webhook.Headers["Authorization"].Should().Be("Bearer t");
    }

    [Fact]
    public void Credentials_are_refused_when_they_cannot_stand_in_a_template()
    {
        WebhookTemplate webhook = TagWebhook.Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a"]);

        foreach ((string? key, string? secret, string? authorization) in new (string?, string?, string?)[] { (null, "s", null), ("..", "s", null), ("k", null, null), ("k", null, "Bearer {{x}}"), ("k:1", "s", null) })
        {
            webhook.Invoking(w => w.WithCredentials(new SessionMCoreOptions { ApiKey = key, ApiSecret = secret, Authorization = authorization }))
                .Should().Throw<ArgumentException>().WithParameterName("core");
        }

        webhook.Invoking(w => w.WithCredentials(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Webhook_is_refused_when_no_call_could_be_made()
    {
        Increment(core: null, TemplateCustomer.User, ["a"]).Should().Throw<ArgumentNullException>();
        Increment(new SessionMCoreOptions(), TemplateCustomer.User, ["a"]).Should().Throw<ArgumentException>().WithMessage("BaseAddress is missing*");
        Increment(TemplateScenarios.Core, customer: null, ["a"]).Should().Throw<ArgumentNullException>();
        Increment(TemplateScenarios.Core, TemplateCustomer.User, tags: null).Should().Throw<ArgumentNullException>();
        Increment(TemplateScenarios.Core, TemplateCustomer.User, []).Should().Throw<ArgumentException>();
        Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a", " "]).Should().Throw<ArgumentException>();
        Increment(TemplateScenarios.Core, TemplateCustomer.User, ["a", "a"]).Should().Throw<ArgumentException>();
        foreach (TimeSpan lifetime in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(1.5), TimeSpan.FromDays(100_000) })
        {
            FluentActions.Invoking(() => TagWebhook.SetExpiring(TemplateScenarios.Core, TemplateCustomer.User, ["a"], lifetime)).Should().Throw<ArgumentOutOfRangeException>();
        }

        static Action Increment(SessionMCoreOptions? core, TemplateCustomer? customer, string[]? tags) => () => TagWebhook.Increment(core!, customer!, tags!);
    }
}
