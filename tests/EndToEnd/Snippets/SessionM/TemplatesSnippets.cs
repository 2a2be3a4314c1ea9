using Braze.Client;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about templates. What they make is shown there too.</summary>
internal static class TemplatesSnippets
{
    public static SessionMOptions Options => new()
    {
        Core = { BaseAddress = new Uri("https://api-acme.ent-sessionm.com"), ApiKey = "key", ApiSecret = "secret" },
        Connect = { BaseAddress = new Uri("https://domains-acme.ent-sessionm.com"), Authorization = "c2VjcmV0", RetailerId = "00000000-0000-0000-0000-0000000000ee" },
    };

    public static string Wallet(SessionMOptions options)
    {
        #region templates-wallet
        string liquid = new WalletTemplate(options.Connect)
        {
            Culture = TemplateCulture.FromLanguage(new Dictionary<string, string> { ["de"] = "de-DE", ["fr"] = "fr-FR" }, otherwise: "en-US"),
            BrazeCredential = "sessionm_connect",                  // the name of a credential stored in Braze
            MaxShown = 3,
            EmptyLiquid = "<p>Nothing for you today.</p>",         // without it, the message is aborted
        }.ToLiquid();
        #endregion
        return liquid;
    }

    public static WebhookTemplate Webhook(SessionMOptions options)
    {
        #region templates-webhook
        WebhookTemplate webhook = TagWebhook.SetExpiring(options.Core, TemplateCustomer.User, ["braze_autumn"], TimeSpan.FromDays(30));
        #endregion
        return webhook;
    }

    public static WebhookTemplate Counter(SessionMOptions options)
    {
        #region templates-counter
        WebhookTemplate counter = TagWebhook.Increment(options.Core, TemplateCustomer.ExternalFrom("loyalty_id"), ["visit"]);
        #endregion
        return counter;
    }

    public static WebhookMessage Message(WebhookTemplate webhook, SessionMOptions options)
    {
        #region templates-message
        WebhookTemplate ready = webhook.WithCredentials(options.Core);       // from here on it holds a secret

        WebhookMessage message = new(HttpMethod.Parse(ready.Method), ready.Url)
        {
            RequestHeaders = new(ready.Headers),
            Body = ready.Body,
        };
        #endregion
        return message;
    }

    public static string Settings()
    {
        #region templates-settings
        string json = new CampaignAdvancedSettings { BrazeCampaignId = "3b8e…" }.ToJson();

        string? canvasId = CampaignAdvancedSettings.Parse("""{ "braze_canvas_id": "9c1d…", }""").BrazeCanvasId;
        #endregion
        return json + canvasId;
    }
}
