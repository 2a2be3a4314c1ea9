using System.Diagnostics;

namespace Integration.Delivery;

/// <summary>Runs tests/Integration.Delivery.Soak, which checks its own books.</summary>
internal static class SoakProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>Its last line.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Integration.Delivery.Soak.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "{0}\n{1}", output, await errors);
        return output.TrimEnd().Split('\n')[^1];
    }
}
