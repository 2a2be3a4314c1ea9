using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about phone numbers.</summary>
internal static class SmsSnippets
{
    public static async Task CheckAsync(IBrazeClient braze, IReadOnlyList<string> numbers, Action<string?, InvalidPhoneReason?> invalid, CancellationToken ct)
    {
        #region sms-check
        foreach (string[] part in numbers.Chunk(BrazeLimits.PhoneLookups))
        {
            InvalidPhoneNumbersPage page = await braze.Sms.FindInvalidPhoneNumbersAsync(part, cancellationToken: ct);
            page.PhoneNumbers.ForEach(number => invalid(number.Phone, number.Reason));
        }
        #endregion
    }

    public static async Task RetryAsync(IBrazeClient braze, IReadOnlyList<string> numbers, CancellationToken ct)
    {
        #region sms-remove
        foreach (string[] part in numbers.Chunk(BrazeLimits.Contacts))       // fewer than can be looked up at once
        {
            await braze.Sms.RemoveInvalidPhoneNumbersAsync(part, ct);
        }
        #endregion
    }
}
