using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Integration.Sandbox;

namespace AudienceExport;

/// <summary>Points the host at the embedded Braze, and tells how to stand in for Lytics.</summary>
internal static class SandboxSetup
{
    public const string User = "U-100";

    private static readonly string[] Shared = ["Braze:Endpoint", "Braze:ApiKey", "Braze:Export:MaxBatchAge", "Lytics:Secret", "Postgres:Schema"];

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox, string outbox) => new()
    {
        ["Braze:Endpoint"] = sandbox.Braze.Address.ToString(),
        ["Braze:ApiKey"] = sandbox.Braze.ApiKey,
        ["Braze:Export:MaxBatchAge"] = "00:00:05",
        ["Lytics:Secret"] = RandomNumberGenerator.GetHexString(32),
        ["Outbox"] = $"Data Source={outbox}",

        // In a database, nothing that waits for the real Braze.
        ["Postgres:Schema"] = "audience_export_sandbox",
    };

    /// <summary>A user who is in an audience already.</summary>
    public static void Seed(SandboxServer sandbox) =>
        sandbox.Braze.Profiles.Set(User, new JsonObject { ["lytics_segments"] = new JsonArray("trial") });

    public static string Explain(WebApplication app) => $$$"""

        Writing to the embedded Braze, which knows the user {{{User}}}. What Lytics would send:

          curl -i {{{app.Urls.First()}}}{{{ExportApp.Route}}} \
            -H 'Content-Type: application/json' \
            -H '{{{TriggerEndpoint.SecretHeader}}}: {{{app.Configuration["Lytics:Secret"]}}}' \
            -d '{"data":{"user_id":"{{{User}}}","segment_events":[{"event":"enter","slug":"high_value","enter":"2026-03-01T10:00:00Z"}]}}'

        It answers 202 as soon as the change is in the outbox; five seconds later Braze has it. How it stands: {{{app.Urls.First()}}}{{{ExportApp.Health}}}
        {{{ExplainSecond(app.Configuration)}}}
        """;

    private static string ExplainSecond(IConfiguration configuration) => string.IsNullOrEmpty(configuration.GetConnectionString("Outbox")) ? string.Empty : $"""

        A second process that shares the queue, in a shell that knows the database too:

          export {string.Join(' ', Shared.Select(setting => $"{setting.Replace(":", "__", StringComparison.Ordinal)}={configuration[setting]}"))}
          Urls=http://localhost:5082 dotnet run --project samples/AudienceExport -- --live

        """;
}
