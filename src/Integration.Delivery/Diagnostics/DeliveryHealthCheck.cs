using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integration.Delivery;

/// <summary>Reports a queue's health to the host. It makes no call and reads no store.</summary>
public sealed class DeliveryHealthCheck : IHealthCheck
{
    private readonly Func<DeliveryHealth> _health;

    /// <summary>Creates the check.</summary>
    /// <param name="health">Reads the queue's health.</param>
    public DeliveryHealthCheck(Func<DeliveryHealth> health)
    {
        ArgumentNullException.ThrowIfNull(health);
        _health = health;
    }

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        DeliveryHealth health = _health();
        HealthStatus status = health.Status switch
        {
            DeliveryStatus.Healthy => HealthStatus.Healthy,
            DeliveryStatus.Degraded => HealthStatus.Degraded,
            _ => context.Registration.FailureStatus,
        };
        return Task.FromResult(new HealthCheckResult(status, health.Reason));
    }
}
