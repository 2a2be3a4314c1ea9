using System.Text.RegularExpressions;
using EndToEnd.Snippets;
using SessionM.Client;

namespace EndToEnd;

/// <summary>What the page about templates shows is what its code makes.</summary>
public sealed partial class TemplatesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(DocumentationTests.Root, "docs", "sessionm", "templates.md"));

    [Fact]
    public void The_page_shows_what_its_code_makes()
    {
        WebhookTemplate webhook = TemplatesSnippets.Webhook(TemplatesSnippets.Options);

        ShownParts().Should().Equal(new Dictionary<string, string>
        {
            ["wallet"] = TemplatesSnippets.Wallet(TemplatesSnippets.Options).Trim(),
            ["webhook-url"] = webhook.Url,
            ["webhook-headers"] = string.Join('\n', webhook.Headers.Select(h => $"{h.Key}: {h.Value}")),
            ["webhook-body"] = webhook.Body,
        });
    }

    [Fact]
    public void A_webhook_goes_to_Braze_whole()
    {
        WebhookTemplate counter = TemplatesSnippets.Counter(TemplatesSnippets.Options).WithCredentials(TemplatesSnippets.Options.Core);

        Braze.Client.WebhookMessage message = TemplatesSnippets.Message(counter, TemplatesSnippets.Options);

        (message.RequestMethod, message.Url, message.Body).Should().Be(("POST", counter.Url, counter.Body));
        message.RequestHeaders.Should().Equal(counter.Headers);
    }

    private static Dictionary<string, string> ShownParts() =>
        Shown().Matches(Page).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["text"].Value.Trim());

    [GeneratedRegex(@"<!-- shown: (?<name>[\w-]+) -->\s*```\w*\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Shown();
}
