using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionM.Client.Tests;

/// <summary>Templates that a Liquid engine renders (<c>tests/Templates.Rendering</c>), with settings a careless host might give.</summary>
internal static class TemplateScenarios
{
    /// <summary>Characters that mean something to Liquid, JSON, a URL or HTML.</summary>
    public const string Hostile = "10% \"off\" {{ ${email_address} }} {% abort_message('x') %} {%- raw -%} {{{ }}} %} \\ <b>ü</b> 🎟 \u2028";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of each file, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wallet.liquid"] = new WalletTemplate(Connect).ToLiquid(),
        ["wallet.credential.liquid"] = new WalletTemplate(Connect) { BrazeCredential = "sessionm_connect", MaxShown = 1 }.ToLiquid(),
        ["wallet.secret.liquid"] = new WalletTemplate(Connect).WithCredentials(Connect).ToLiquid(),
        ["wallet.text.liquid"] = new WalletTemplate(Connect)
        {
            Customer = TemplateCustomer.ExternalFrom("loyalty_id"),
            Culture = TemplateCulture.FromLanguage(new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = "fr-FR", ["de"] = "de-DE" }, otherwise: "en-US"),
            Skip = 5,
            Take = 20,
            MaxShown = 2,
            IncludePendingExtendedData = true,
            Retry = false,
            OfferLiquid = WalletTemplate.TextOffer,
            EmptyLiquid = "Nothing for you today.",
            FailedLiquid = "Open the app to see your offers.",
        }.ToLiquid(),
        ["webhook.increment.json"] = JsonOf(TagWebhook.Increment(Core, TemplateCustomer.User, ["visit"])),
        ["webhook.expiring.json"] = JsonOf(TagWebhook.SetExpiring(Core, TemplateCustomer.ExternalFrom("loyalty_id"), ["vip", Hostile], TimeSpan.FromDays(30))),
        ["webhook.secret.json"] = JsonOf(TagWebhook.Increment(Core, TemplateCustomer.External, ["visit"]).WithCredentials(Core)),
    };

    public static SessionMConnectOptions Connect => new()
    {
        BaseAddress = new Uri("https://connect.test/"),
        RetailerId = StubTenant.RetailerId,
        ApiKey = "connect-key",
        ApiSecret = "connect-secret",
    };

    public static SessionMCoreOptions Core => new()
    {
        BaseAddress = new Uri("https://core.test"),
        ApiKey = "core-key {{x}} ü/1",
        ApiSecret = "core-secret",
    };

    private static string JsonOf(WebhookTemplate webhook) => new JsonObject
    {
        ["url"] = webhook.Url,
        ["method"] = webhook.Method,
        ["headers"] = new JsonObject(webhook.Headers.Select(h => KeyValuePair.Create<string, JsonNode?>(h.Key, h.Value))),
        ["body"] = webhook.Body,
    }.ToJsonString(Readable) + "\n";
}
