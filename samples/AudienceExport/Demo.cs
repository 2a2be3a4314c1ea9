using System.Net;
using System.Text;
using Braze.Client;
using Integration.Delivery;
using Integration.Sandbox;

namespace AudienceExport;

/// <summary>Posts a few webhooks to the host as Lytics would, and looks at what the embedded Braze holds afterwards.</summary>
internal static class Demo
{
    private static readonly (string What, string Body, HttpStatusCode Expected)[] Webhooks =
    [
        ("U-100 enters high_value and leaves trial", """
            {"id":"w-1","data":{"user_id":"U-100","segment_events":[
              {"id":"s-1","event":"enter","slug":"high_value","enter":"2026-03-01T10:00:00Z","exit":"2099-01-01T00:00:00Z"},
              {"id":"s-2","event":"exit","slug":"trial","enter":"2026-01-01T10:00:00Z","exit":"2026-03-01T10:00:00Z"}]},
             "meta":{"object":"user","subscription_id":"t-1","timestamp":"2026-03-01T10:00:01Z"}}
            """, HttpStatusCode.Accepted),
        ("U-200 leaves lapsed", Exit("U-200", "2026-03-01T10:05:00Z"), HttpStatusCode.Accepted),
        ("U-200 had entered lapsed before, which arrives late", Enter("U-200", "2026-03-01T09:00:00Z"), HttpStatusCode.Accepted),
        ("U-300 enters lapsed", Enter("U-300", "2026-03-01T10:00:00Z"), HttpStatusCode.Accepted),
        ("a webhook that names nobody", """{"data":{"segment_events":[{"event":"enter","slug":"lapsed"}]}}""", HttpStatusCode.UnprocessableEntity),
    ];

    private static readonly (string User, string Expected)[] Profiles = [("U-100", """["high_value"]"""), ("U-200", "[]"), ("U-300", """["lapsed"]""")];

    public static async Task<int> RunAsync(WebApplication app, SandboxServer sandbox, CancellationToken cancellationToken)
    {
        using HttpClient lytics = new() { BaseAddress = new Uri(app.Urls.First()) };
        lytics.DefaultRequestHeaders.Add(TriggerEndpoint.SecretHeader, app.Configuration["Lytics:Secret"]);
        bool isRight = true;
        foreach ((string what, string body, HttpStatusCode expected) in Webhooks)
        {
            using StringContent content = new(body, Encoding.UTF8, "application/json");
            using HttpResponseMessage response = await lytics.PostAsync(ExportApp.Route, content, cancellationToken);
            Console.WriteLine($"{(int)response.StatusCode}  {what}");
            isRight &= response.StatusCode == expected;
        }

        FlushResult flush = await app.Services.GetRequiredService<IAudienceExporter>().FlushAsync(cancellationToken);
        Console.WriteLine($"{flush.Delivered} updates delivered in {sandbox.Braze.Calls.Of(BrazeOperations.UsersTrack).Count} request, {flush.Failed} given up");
        Console.WriteLine($"{await lytics.GetStringAsync(ExportApp.Health, cancellationToken)} is what {ExportApp.Health} says");
        int right = 0;
        foreach ((string user, string expected) in Profiles)
        {
            string held = sandbox.Braze.Profiles.Find(user)?["lytics_segments"]?.ToJsonString() ?? "[]";
            Console.WriteLine($"{user}  lytics_segments = {held}");
            right += held == expected ? 1 : 0;
        }

        Console.WriteLine($"AudienceExport: {right} of {Profiles.Length} profiles as they should be");
        return isRight && right == Profiles.Length && flush is { Failed: 0, Remaining: 0 } ? 0 : 1;
    }

    private static string Enter(string user, string at) =>
        $$$"""{"data":{"user_id":"{{{user}}}","segment_events":[{"event":"enter","slug":"lapsed","enter":"{{{at}}}","exit":"2099-01-01T00:00:00Z"}]}}""";

    private static string Exit(string user, string at) =>
        $$$"""{"data":{"user_id":"{{{user}}}","segment_events":[{"event":"exit","slug":"lapsed","enter":"2026-01-01T00:00:00Z","exit":"{{{at}}}"}]}}""";
}
