using System.Security.Cryptography;
using Integration.Sandbox;

namespace MParticleForwarder;

/// <summary>Points the host at the embedded SessionM, and tells how to stand in for mParticle.</summary>
internal static class SandboxSetup
{
    public const string Customer = "C-100";

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox) => new()
    {
        ["SessionM:Core:BaseAddress"] = sandbox.SessionM.CoreAddress.ToString(),
        ["SessionM:Core:ApiKey"] = sandbox.SessionM.CoreApiKey,
        ["SessionM:Core:ApiSecret"] = sandbox.SessionM.CoreApiSecret,
        ["MParticle:Secret"] = RandomNumberGenerator.GetHexString(32),
    };

    public static void Seed(SandboxServer sandbox) => sandbox.SessionM.Users.Add("u-1", Customer);

    public static string Explain(WebApplication app) => $$"""

        Forwarding to the embedded SessionM, which knows the customer {{Customer}}. What mParticle would send:

          curl -i {{app.Urls.First()}}{{ForwarderApp.Route}} \
            -H 'Content-Type: application/json' \
            -H '{{EndpointOptions.HeaderName}}: {{app.Configuration["MParticle:Secret"]}}' \
            -d '{"mpid":"-4611686018427387904","source_request_id":"r-1","user_identities":{"customer_id":"{{Customer}}","email":"guest1@example.test"},
                 "user_attributes":{"$FirstName":"Ada","favorite color":"moss green","internal note":"x"},
                 "events":[{"event_type":"custom_event","data":{"event_name":"Signed Up","custom_attributes":{"plan":"free","card":"x"} } }]}'

        It answers 200 with the report: what was sent, and what was left out and why. Send it again, and "is_replay" says that nothing was done twice.

        """;
}
