using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The state of e-mail addresses: unsubscribed, bounced, reported as spam, blocked.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/email.</remarks>
public interface IBrazeEmail
{
    /// <summary>Sets whether up to 50 addresses want e-mail at all. A state also holds for an address that no user has yet.</summary>
    /// <param name="addresses">1 to 50.</param>
    /// <param name="state">The state; it wins over the states of subscription groups.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on.</returns>
    /// <exception cref="ArgumentException">No address, more than 50, or one that is empty, or a state that does not exist; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /email/status · idempotent.</remarks>
    Task<EmailChangeResponse> SetStatusAsync(IReadOnlyCollection<string> addresses, GlobalSubscriptionState state, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the addresses that unsubscribed in a range of days.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="order">By the time of the unsubscribe.</param>
    /// <param name="limit">How many entries the page holds at most: 1 to 500.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the last one holds fewer than <paramref name="limit"/> entries.</returns>
    /// <exception cref="ArgumentException">The range is empty, or the order, the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /email/unsubscribes · idempotent.</remarks>
    Task<UnsubscribesPage> GetUnsubscribesPageAsync(DateOnly startDate, DateOnly endDate, UnsubscribeOrder order = UnsubscribeOrder.NewestFirst, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the addresses that unsubscribed in a range of days, page by page while it is enumerated.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="order">By the time of the unsubscribe. The oldest first is the safer one while addresses still unsubscribe.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="ArgumentException">The range is empty, or the order does not exist; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /email/unsubscribes · idempotent.</remarks>
    IAsyncEnumerable<UnsubscribedEmail> ListUnsubscribesAsync(DateOnly startDate, DateOnly endDate, UnsubscribeOrder order = UnsubscribeOrder.NewestFirst, CancellationToken cancellationToken = default);

    /// <summary>Looks up whether one address has unsubscribed.</summary>
    /// <param name="address">The address.</param>
    /// <param name="endDate">Braze asks for it also here.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page with the address, or an empty one.</returns>
    /// <exception cref="ArgumentException">The address is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /email/unsubscribes with <c>email</c> · idempotent.</remarks>
    Task<UnsubscribesPage> FindUnsubscribeAsync(string address, DateOnly endDate, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the addresses that bounced for good in a range of days, the latest first.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="limit">How many entries the page holds at most: 1 to 500.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the last one holds fewer than <paramref name="limit"/> entries.</returns>
    /// <exception cref="ArgumentException">The range is empty, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /email/hard_bounces · idempotent.</remarks>
    Task<HardBouncesPage> GetHardBouncesPageAsync(DateOnly startDate, DateOnly endDate, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the addresses that bounced for good in a range of days, the latest first, page by page while it is enumerated.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="ArgumentException">The range is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /email/hard_bounces · idempotent.</remarks>
    IAsyncEnumerable<HardBouncedEmail> ListHardBouncesAsync(DateOnly startDate, DateOnly endDate, CancellationToken cancellationToken = default);

    /// <summary>Looks up whether one address has bounced for good.</summary>
    /// <param name="address">The address.</param>
    /// <param name="endDate">Braze asks for it also here, and disregards it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page with the address, or an empty one.</returns>
    /// <exception cref="ArgumentException">The address is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /email/hard_bounces with <c>email</c> and without limit and offset, which can empty the answer · idempotent.</remarks>
    Task<HardBouncesPage> FindHardBounceAsync(string address, DateOnly endDate, CancellationToken cancellationToken = default);

    /// <summary>Takes up to 50 addresses off Braze's bounce list and the provider's.</summary>
    /// <param name="addresses">1 to 50.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on.</returns>
    /// <exception cref="ArgumentException">No address, more than 50, or one that is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /email/bounce/remove · idempotent.</remarks>
    Task<EmailChangeResponse> RemoveHardBouncesAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default);

    /// <summary>Takes up to 50 addresses off Braze's spam list and the provider's.</summary>
    /// <param name="addresses">1 to 50.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on.</returns>
    /// <exception cref="ArgumentException">No address, more than 50, or one that is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /email/spam/remove · idempotent.</remarks>
    Task<EmailChangeResponse> RemoveSpamAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default);

    /// <summary>Unsubscribes up to 50 addresses and marks them as bounced for good.</summary>
    /// <param name="addresses">1 to 50.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on.</returns>
    /// <exception cref="ArgumentException">No address, more than 50, or one that is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /email/blocklist · idempotent.</remarks>
    Task<EmailChangeResponse> BlocklistAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default);
}
