using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Does with batches of mParticle what mParticle's own SessionM integration does: user attributes and identities become a customer's profile, custom events and screen views its events.</summary>
/// <remarks>
/// Thread-safe. Batches of one customer that are forwarded at the same time may arrive in any order: forward them one after the other where it matters. Registered with
/// <c>AddSessionM(…).AddForwarder(…)</c>. Source: https://docs.mparticle.com/integrations/sessionm/event/.
/// </remarks>
public interface ISessionMForwarder
{
    /// <summary>Says what a batch comes to, and sends nothing.</summary>
    /// <param name="batch">The batch; it is not changed.</param>
    /// <returns>What would be sent, and what would be left out and why.</returns>
    /// <exception cref="ArgumentNullException">The batch is null. Nothing that a batch can hold throws.</exception>
    ForwardPlan Plan(MParticleBatch batch);

    /// <summary>
    /// Sends a batch to SessionM: the profile, then the events one by one in their order. After a passing failure nothing more is tried, so that a repeat keeps the
    /// order; an event that SessionM refuses does not stop the others.
    /// </summary>
    /// <param name="batch">The batch; it is not changed.</param>
    /// <param name="cancellationToken">Stops; what was sent stays sent. A batch with an id can be forwarded again: within 30 minutes nothing is done twice.</param>
    /// <returns>An account of everything in the batch. Failed calls are part of it and do not throw.</returns>
    /// <exception cref="ArgumentNullException">The batch is null.</exception>
    /// <exception cref="InvalidOperationException">Core is not configured.</exception>
    /// <exception cref="OperationCanceledException">
    /// The caller cancelled, perhaps after calls were made. There is no account then of what was sent; the log has how many calls. A repeat of the same batch is
    /// recognised for 30 minutes where <see cref="ForwardReport.IsRepeatSafe"/> would say so.
    /// </exception>
    Task<ForwardReport> ForwardAsync(MParticleBatch batch, CancellationToken cancellationToken = default);
}
