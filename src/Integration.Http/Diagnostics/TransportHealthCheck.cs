using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integration.Http;

/// <summary>Reports transports' health to the host. It makes no call: a probe every few seconds from every instance would spend the vendor's rate limit.</summary>
public sealed class TransportHealthCheck : IHealthCheck
{
    private readonly Func<IEnumerable<TransportHealth>> _transports;

    /// <summary>Creates the check.</summary>
    /// <param name="transports">Reads the health of the transports to report; the worst of them counts.</param>
    public TransportHealthCheck(Func<IEnumerable<TransportHealth>> transports)
    {
        ArgumentNullException.ThrowIfNull(transports);
        _transports = transports;
    }

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        TransportHealth worst = _transports().MaxBy(t => t.Status) ?? new TransportHealth(TransportStatus.Healthy, "There is nothing to report on.");
        HealthStatus status = worst.Status switch
        {
            TransportStatus.Healthy => HealthStatus.Healthy,
            TransportStatus.Degraded => HealthStatus.Degraded,
            _ => context.Registration.FailureStatus,
        };
        return Task.FromResult(new HealthCheckResult(status, worst.Reason));
    }
}
