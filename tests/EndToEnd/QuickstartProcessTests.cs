using System.Diagnostics;

namespace EndToEnd;

/// <summary>The Quickstart as its user starts it: exit codes and what it says.</summary>
public sealed class QuickstartProcessTests : IDisposable
{
    private static readonly string[] Settings = ["SessionM__", "Braze__", "Quickstart__"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quickstart");

    // Built beside this test, in the same configuration.
    private static string Built { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Quickstart", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    [Fact]
    public async Task Without_options_it_verifies_every_flow()
    {
        (int exitCode, string output) = await RunAsync(Built);

        exitCode.Should().Be(0, output);
        output.TrimEnd().Split('\n')[^1].TrimEnd().Should().Be("Quickstart: 5 of 5 flows completed");
        output.Should().NotContain("NOT verified").And.Contain("496 tagged, 1 failed, 3 skipped");
    }

    [Fact]
    public async Task Help_explains_the_option_and_the_exit_codes()
    {
        (int exitCode, string output) = await RunAsync(Built, "--help");

        exitCode.Should().Be(0, output);
        output.Should().Contain("--live").And.Contain("Quickstart:UserId").And.Contain("Exit code 0");
    }

    [Fact]
    public async Task Live_names_everything_that_is_missing()
    {
        (int exitCode, string output) = await RunAsync(Built, "--live");

        exitCode.Should().Be(2, output);
        foreach (string setting in new[]
        {
            "SessionM:Core:BaseAddress", "SessionM:Core:ApiKey", "SessionM:Core:ApiSecret",
            "SessionM:Connect:BaseAddress", "SessionM:Connect:Authorization", "SessionM:Connect:RetailerId",
            "Braze:Endpoint", "Braze:ApiKey",
            "Quickstart:UserId", "Quickstart:BrazeExternalId", "Quickstart:CampaignId", "Quickstart:CanvasId",
        })
        {
            output.Should().Contain(setting);
        }

        output.Should().NotContain("Quickstart: ", "no flow was started");
    }

    [Theory]
    [InlineData("segment-export.csv", "Appboy ID,external_id\n1,u-1\n", "no 'user_id' column")]
    [InlineData("offer-wallet.json", "{", "offer-wallet.json cannot be used")]
    [InlineData("campaign-advanced-settings.json", """{ "braze_campaign_id": 123 }""", "in quotes")]
    public async Task A_sample_file_that_cannot_be_used_is_named(string file, string content, string message)
    {
        foreach (string source in Directory.EnumerateFiles(Built, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Built, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "Data", file), content);

        (int exitCode, string output) = await RunAsync(_folder.FullName);

        exitCode.Should().Be(1, output);
        output.Should().Contain(message).And.NotContain("Unhandled exception").And.NotContain("   at ");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "Quickstart.dll"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // The machine may be set up for live runs: neither its variables nor its user secrets may reach this one.
        foreach (string variable in start.Environment.Keys.Where(k => Settings.Any(s => k.Contains(s, StringComparison.OrdinalIgnoreCase))).ToArray())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["APPDATA"] = Path.Combine(_folder.FullName, "settings");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await error);
    }
}
