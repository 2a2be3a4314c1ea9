using System.Diagnostics;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Another process that uses a queue's file: tests/SqliteCrash.</summary>
internal sealed class CrashProcess : IDisposable
{
    private readonly Process _process;

    private CrashProcess(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "SqliteCrash.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Errors { get; }

    public static CrashProcess Start(params string[] arguments) => new(arguments);

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using CrashProcess process = new(arguments);
        string output = await process._process.StandardOutput.ReadToEndAsync();
        await process._process.WaitForExitAsync();
        process._process.ExitCode.Should().Be(0, await process.Errors);
        return output;
    }

    /// <summary>Kills it (SIGKILL) when it has written so many lines.</summary>
    /// <returns>All whole lines it has written, those it could still write included.</returns>
    public async Task<List<string>> KillAfterAsync(int lines)
    {
        List<string> written = [];
        while (written.Count < lines)
        {
            written.Add(await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"It ended by itself: {await Errors}"));
        }

        _process.Kill();
        string rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        written.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return written;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
