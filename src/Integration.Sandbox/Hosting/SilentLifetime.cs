using Microsoft.Extensions.Hosting;

namespace Integration.Sandbox;

/// <summary>Replaces the console lifetime, which would take Ctrl+C and SIGTERM away from the process the sandbox lives in.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
