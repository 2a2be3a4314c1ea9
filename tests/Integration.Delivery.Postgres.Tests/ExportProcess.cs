using System.Diagnostics;
using System.Net;
using System.Text;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>The sample AudienceExport in a process of its own, on a port the system chooses.</summary>
internal sealed class ExportProcess : IDisposable
{
    private const string Secret = "known-to-lytics-only";
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly HttpClient _lytics;
    private readonly Task _output;

    private ExportProcess(Process process, Uri address)
    {
        _process = process;
        _lytics = new HttpClient { BaseAddress = address };
        _lytics.DefaultRequestHeaders.Add("X-Webhook-Secret", Secret);
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public static async Task<ExportProcess> StartAsync(IEnumerable<KeyValuePair<string, string>> settings)
    {
        // In a folder without settings: what it needs is given here.
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "AudienceExport.dll"), "--live"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach ((string name, string value) in settings.Append(new("Lytics:Secret", Secret)).Append(new("Urls", "http://127.0.0.1:0")))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        Process process = Process.Start(start)!;
        StringBuilder said = new();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Listening, StringComparison.Ordinal))
            {
                return new ExportProcess(process, new Uri(line.Trim()[Listening.Length..]));
            }

            said.AppendLine(line);
        }

        throw new InvalidOperationException($"The sample has ended. {said}");
    }

    /// <returns>Whether it has the change; when not, nobody knows, and the sender comes again.</returns>
    public async Task<bool> EnterAsync(string user, string audience, DateTimeOffset at)
    {
        string body = $$$"""{"data":{"user_id":"{{{user}}}","segment_events":[{"event":"enter","slug":"{{{audience}}}","enter":"{{{at:O}}}"}]}}""";
        try
        {
            using StringContent content = new(body, Encoding.UTF8, "application/json");
            using HttpResponseMessage response = await _lytics.PostAsync("/lytics/triggers", content);
            response.StatusCode.Should().Be(HttpStatusCode.Accepted);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _output.Wait();
        _process.Dispose();
        _lytics.Dispose();
    }
}
