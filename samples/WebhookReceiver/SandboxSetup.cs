using System.Security.Cryptography;
using Integration.Sandbox;

namespace WebhookReceiver;

/// <summary>Points the host at the embedded SessionM, and tells how to stand in for Braze.</summary>
internal static class SandboxSetup
{
    public const string Customer = "C-100";

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox) => new()
    {
        ["SessionM:Core:BaseAddress"] = sandbox.SessionM.CoreAddress.ToString(),
        ["SessionM:Core:ApiKey"] = sandbox.SessionM.CoreApiKey,
        ["SessionM:Core:ApiSecret"] = sandbox.SessionM.CoreApiSecret,
        ["Braze:Webhooks:Secret"] = RandomNumberGenerator.GetHexString(32),
    };

    public static void Seed(SandboxServer sandbox) => sandbox.SessionM.Users.Add("u-1", Customer);

    public static string Explain(WebApplication app) => $$"""

        Updating the embedded SessionM, which knows the customer {{Customer}}. What Braze would send:

          curl -i {{app.Urls.First()}}{{ReceiverApp.Route}} \
            -H 'Content-Type: application/json' \
            -H 'X-Braze-Secret: {{app.Configuration["Braze:Webhooks:Secret"]}}' \
            -d '{"external_id":"{{Customer}}","first_name":"Ann","gender":"F","city":"Anytown","country":"DE","language":"de","date_of_birth":"19820101"}'

        It answers 204, and a line here says how many fields of the customer were updated.

        """;
}
