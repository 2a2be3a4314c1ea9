namespace Integration.Abstractions;

/// <summary>Starts a campaign or canvas for named users.</summary>
public interface IMessageTrigger
{
    /// <summary>Sends the message once. Nothing is repeated after an unknown outcome.</summary>
    /// <param name="trigger">What, to whom, with which values.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still have gone out.</param>
    /// <returns>The acknowledgement. Acceptance is not delivery.</returns>
    /// <exception cref="ArgumentException">No recipients, more than one call may carry, or a key of a kind the system does not know; nothing was sent.</exception>
    /// <exception cref="IntegrationException">The call failed; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have gone out.</exception>
    Task<MessageReceipt> SendAsync(MessageTrigger trigger, CancellationToken cancellationToken = default);
}
