using System.Diagnostics;

namespace BulkTagging;

/// <summary>This sample in a process of its own, at work on a file.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Worker(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public static Worker Start(string program, IDictionary<string, string?> settings, string csv, string checkpoint, int concurrency)
    {
        ProcessStartInfo start = new("dotnet", [program, "--live", "--csv", csv, "--checkpoint", checkpoint, "--concurrency", $"{concurrency}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string? value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new Worker(Process.Start(start)!);
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitAsync(CancellationToken.None);
    }

    /// <summary>Lets it end by itself.</summary>
    public async Task<(int ExitCode, string Output)> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output + await _errors);
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
