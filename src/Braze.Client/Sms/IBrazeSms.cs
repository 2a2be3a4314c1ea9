using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Phone numbers that cannot receive SMS.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/sms.</remarks>
public interface IBrazeSms
{
    /// <summary>Reads one page of the numbers found invalid in a range of days, the latest first.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="reason">Only numbers invalid for this reason; <see langword="null"/> for all.</param>
    /// <param name="limit">How many entries the page holds at most: 1 to 500.</param>
    /// <param name="offset">How many entries to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the last one holds fewer than <paramref name="limit"/> entries.</returns>
    /// <exception cref="ArgumentException">The range is empty, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /sms/invalid_phone_numbers · idempotent.</remarks>
    Task<InvalidPhoneNumbersPage> GetInvalidPhoneNumbersPageAsync(DateOnly startDate, DateOnly endDate, InvalidPhoneReason? reason = null, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the numbers found invalid in a range of days, the latest first, page by page while it is enumerated.</summary>
    /// <param name="startDate">The first day, from its midnight in UTC.</param>
    /// <param name="endDate">The day at whose midnight in UTC the range ends, so the day itself is not in it.</param>
    /// <param name="reason">Only numbers invalid for this reason; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentException">The range is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /sms/invalid_phone_numbers · idempotent.</remarks>
    IAsyncEnumerable<InvalidPhoneNumber> ListInvalidPhoneNumbersAsync(DateOnly startDate, DateOnly endDate, InvalidPhoneReason? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Looks up which of some numbers are invalid.</summary>
    /// <param name="phoneNumbers">1 to 100, in E.164 form. Braze documents no limit of its own, but answers with at most 100.</param>
    /// <param name="reason">Only numbers invalid for this reason; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A page with the invalid ones among the numbers.</returns>
    /// <exception cref="ArgumentException">No number, more than 100, or one that is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /sms/invalid_phone_numbers with <c>phone_numbers[]</c> · idempotent.</remarks>
    Task<InvalidPhoneNumbersPage> FindInvalidPhoneNumbersAsync(IReadOnlyCollection<string> phoneNumbers, InvalidPhoneReason? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Takes up to 50 numbers off the list of invalid ones, so that Braze tries them again.</summary>
    /// <param name="phoneNumbers">1 to 50, in E.164 form; Braze shows them with and without the plus sign.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on.</returns>
    /// <exception cref="ArgumentException">No number, more than 50, or one that is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /sms/invalid_phone_numbers/remove · idempotent.</remarks>
    Task<SmsChangeResponse> RemoveInvalidPhoneNumbersAsync(IReadOnlyCollection<string> phoneNumbers, CancellationToken cancellationToken = default);
}
