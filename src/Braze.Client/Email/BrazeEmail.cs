using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeEmail(BrazeTransport transport) : IBrazeEmail
{
    private const int MaxPageSize = 500;

    public Task<EmailChangeResponse> SetStatusAsync(IReadOnlyCollection<string> addresses, GlobalSubscriptionState state, CancellationToken cancellationToken = default)
    {
        EmailStatusBody body = new() { Addresses = ContactList.Check(addresses, BrazeLimits.Contacts, nameof(addresses)), State = EnumNames.Of(state) };
        return transport.SendAsync(
            BrazeOperations.EmailStatus,
            body,
            BrazeRequestJson.Wire.EmailStatusBody,
            BrazeResponseJson.Default.EmailChangeResponse,
            cancellationToken: cancellationToken);
    }

    public Task<UnsubscribesPage> GetUnsubscribesPageAsync(
        DateOnly startDate,
        DateOnly endDate,
        UnsubscribeOrder order = UnsubscribeOrder.NewestFirst,
        int limit = 100,
        int offset = 0,
        CancellationToken cancellationToken = default)
    {
        string direction = Name(order);
        QueryString query = RangeQuery(startDate, endDate, limit, offset).Add("sort_direction", direction);
        return transport.SendAsync(
            BrazeOperations.EmailUnsubscribes, BrazeResponseJson.Default.UnsubscribesPage, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public IAsyncEnumerable<UnsubscribedEmail> ListUnsubscribesAsync(
        DateOnly startDate, DateOnly endDate, UnsubscribeOrder order = UnsubscribeOrder.NewestFirst, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(startDate, endDate);
        _ = Name(order);
        return Pages.ByOffsetAsync(
            BrazeOperations.EmailUnsubscribes,
            (offset, token) => GetUnsubscribesPageAsync(startDate, endDate, order, MaxPageSize, offset, token),
            page => page.Emails,
            entry => entry.Email,
            MaxPageSize,
            cancellationToken);
    }

    public Task<UnsubscribesPage> FindUnsubscribeAsync(string address, DateOnly endDate, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return transport.SendAsync(
            BrazeOperations.EmailUnsubscribes, BrazeResponseJson.Default.UnsubscribesPage, AddressQuery(address, endDate), cancellationToken);
    }

    public Task<HardBouncesPage> GetHardBouncesPageAsync(
        DateOnly startDate, DateOnly endDate, int limit = 100, int offset = 0, CancellationToken cancellationToken = default)
    {
        QueryString query = RangeQuery(startDate, endDate, limit, offset);
        return transport.SendAsync(
            BrazeOperations.EmailHardBounces, BrazeResponseJson.Default.HardBouncesPage, new CallSettings { Query = query.Build() }, cancellationToken);
    }

    public IAsyncEnumerable<HardBouncedEmail> ListHardBouncesAsync(DateOnly startDate, DateOnly endDate, CancellationToken cancellationToken = default)
    {
        OffsetRange.ThrowIfInvalid(startDate, endDate);
        return Pages.ByOffsetAsync(
            BrazeOperations.EmailHardBounces,
            (offset, token) => GetHardBouncesPageAsync(startDate, endDate, MaxPageSize, offset, token),
            page => page.Emails,
            entry => entry.Email,
            MaxPageSize,
            cancellationToken);
    }

    public Task<HardBouncesPage> FindHardBounceAsync(string address, DateOnly endDate, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return transport.SendAsync(
            BrazeOperations.EmailHardBounces, BrazeResponseJson.Default.HardBouncesPage, AddressQuery(address, endDate), cancellationToken);
    }

    public Task<EmailChangeResponse> RemoveHardBouncesAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default) =>
        ChangeAsync(BrazeOperations.EmailBounceRemove, addresses, cancellationToken);

    public Task<EmailChangeResponse> RemoveSpamAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default) =>
        ChangeAsync(BrazeOperations.EmailSpamRemove, addresses, cancellationToken);

    public Task<EmailChangeResponse> BlocklistAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default) =>
        ChangeAsync(BrazeOperations.EmailBlocklist, addresses, cancellationToken);

    private Task<EmailChangeResponse> ChangeAsync(Operation operation, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        EmailAddressesBody body = new() { Addresses = ContactList.Check(addresses, BrazeLimits.Contacts, nameof(addresses)) };
        return transport.SendAsync(
            operation,
            body,
            BrazeRequestJson.Wire.EmailAddressesBody,
            BrazeResponseJson.Default.EmailChangeResponse,
            cancellationToken: cancellationToken);
    }

    private static QueryString RangeQuery(DateOnly startDate, DateOnly endDate, int limit, int offset)
    {
        OffsetRange.ThrowIfInvalid(startDate, endDate);
        OffsetRange.ThrowIfInvalid(limit, MaxPageSize, offset);
        return OffsetRange.AddTo(new QueryString().Add("start_date", (DateOnly?)startDate).Add("end_date", (DateOnly?)endDate), limit, offset);
    }

    private static CallSettings AddressQuery(string address, DateOnly endDate) =>
        new() { Query = new QueryString().Add("end_date", (DateOnly?)endDate).Add("email", address).Build() };

    private static string Name(UnsubscribeOrder order) => order switch
    {
        UnsubscribeOrder.NewestFirst => "desc",
        UnsubscribeOrder.OldestFirst => "asc",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, $"{nameof(UnsubscribeOrder)} has no value {(int)order}."),
    };
}
