using System.ComponentModel;
using Integration.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionM.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds SessionM to the host's health checks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionMHealthCheckExtensions
{
    /// <summary>
    /// Reports how SessionM stands, as far as the client's own calls have shown: unhealthy when the credentials were refused, degraded while a rate
    /// limit holds calls back or the last call got no proper answer. The check itself makes no call.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The tenant's name; empty for the default one.</param>
    /// <param name="failureStatus">What to report when the credentials were refused; unhealthy when left out.</param>
    /// <param name="tags">Tags to filter by.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddSessionM(
        this IHealthChecksBuilder builder, string name = "", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new HealthCheckRegistration(
            name.Length == 0 ? SessionMClient.ServiceName : $"{SessionMClient.ServiceName}:{name}",
            services => CheckOf(name.Length == 0 ? services.GetRequiredService<SessionMClient>() : services.GetRequiredKeyedService<SessionMClient>(name)),
            failureStatus,
            tags));
    }

    private static TransportHealthCheck CheckOf(SessionMClient client) => new(() => client.Health);
}
