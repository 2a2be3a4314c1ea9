using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSms(BrazeTransport transport) : IBrazeSms
{
    private const int MaxPageSize = 500;

    public Task<InvalidPhoneNumbersPage> GetInvalidPhoneNumbersPageAsync(
        DateOnly startDate,
        DateOnly endDate,
        InvalidPhoneReason? reason = null,
        int limit = 100,
        int offset = 0,
        CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(startDate, endDate);
        OffsetRange.ThrowIfInvalid(limit, MaxPageSize, offset);
        QueryString query = new QueryString().Add("start_date", (DateOnly?)startDate).Add("end_date", (DateOnly?)endDate);
        return GetAsync(OffsetRange.AddTo(query, limit, offset), reason, cancellationToken);
    }

    public IAsyncEnumerable<InvalidPhoneNumber> ListInvalidPhoneNumbersAsync(
        DateOnly startDate, DateOnly endDate, InvalidPhoneReason? reason = null, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(startDate, endDate);
        return Pages.ByOffsetAsync(
            BrazeOperations.SmsInvalidPhoneNumbers,
            (offset, token) => GetInvalidPhoneNumbersPageAsync(startDate, endDate, reason, MaxPageSize, offset, token),
            page => page.PhoneNumbers,
            entry => entry.Phone,
            MaxPageSize,
            cancellationToken);
    }

    public Task<InvalidPhoneNumbersPage> FindInvalidPhoneNumbersAsync(
        IReadOnlyCollection<string> phoneNumbers, InvalidPhoneReason? reason = null, CancellationToken cancellationToken = default)
    {
        string[] numbers = ContactList.Check(phoneNumbers, BrazeLimits.PhoneLookups, nameof(phoneNumbers));
        return GetAsync(new QueryString().AddEach("phone_numbers[]", numbers), reason, cancellationToken);
    }

    public Task<SmsChangeResponse> RemoveInvalidPhoneNumbersAsync(IReadOnlyCollection<string> phoneNumbers, CancellationToken cancellationToken = default)
    {
        PhoneNumbersBody body = new() { PhoneNumbers = ContactList.Check(phoneNumbers, BrazeLimits.Contacts, nameof(phoneNumbers)) };
        return transport.SendAsync(
            BrazeOperations.SmsInvalidPhoneNumbersRemove,
            body,
            BrazeRequestJson.Wire.PhoneNumbersBody,
            BrazeResponseJson.Default.SmsChangeResponse,
            cancellationToken: cancellationToken);
    }

    private Task<InvalidPhoneNumbersPage> GetAsync(QueryString query, InvalidPhoneReason? reason, CancellationToken cancellationToken) =>
        transport.SendAsync(
            BrazeOperations.SmsInvalidPhoneNumbers,
            BrazeResponseJson.Default.InvalidPhoneNumbersPage,
            new CallSettings { Query = query.Add("reason", reason?.Value).Build() },
            cancellationToken);
}
