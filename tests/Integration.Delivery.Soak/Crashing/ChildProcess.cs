using System.Diagnostics;

namespace Integration.Delivery.Soak;

/// <summary>This program once more, as a process of its own.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task _reading;

    /// <param name="command">The hidden command.</param>
    /// <param name="settings">What it is told.</param>
    /// <param name="hear">Called with each whole line of its output.</param>
    public ChildProcess(string command, ChildSettings settings, Action<string, string> hear)
    {
        ProcessStartInfo start = new("dotnet", [typeof(ChildProcess).Assembly.Location, command, .. settings.ToArguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = ReadAsync(hear);
    }

    /// <summary>SIGKILL. What it had written until then is heard all the same.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"A process ended by itself: {await _errors}");
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>Tells it to end, and waits until it has.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"A process failed: {await _errors}");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync(Action<string, string> hear)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (ChildLine.Read(line) is var (word, rest))
            {
                hear(word, rest);
            }
        }
    }
}
