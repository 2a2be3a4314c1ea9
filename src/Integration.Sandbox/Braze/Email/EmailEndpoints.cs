using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>E-mail addresses: whether they want e-mail at all, and whether it reaches them.</summary>
internal sealed class EmailEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxAddresses = 50;
    private const int MaxPageSize = 500;

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "email/status", SetStatus),
        new(HttpMethod.Get, "email/unsubscribes", r => List(r, "unsubscribed_at", a => a.UnsubscribedAt)),
        new(HttpMethod.Get, "email/hard_bounces", r => List(r, "hard_bounced_at", a => a.HardBouncedAt)),
        new(HttpMethod.Post, "email/bounce/remove", r => Change(r, email => Known(email, a => a.HardBouncedAt = null))),
        new(HttpMethod.Post, "email/spam/remove", r => Change(r, email => Known(email, a => a.IsReportedAsSpam = false))),
        new(HttpMethod.Post, "email/blocklist", r => Change(r, email => Block(email, r.Now))),
    ];

    private Reply SetStatus(SandboxRequest request) =>
        WireJson.Text(request.Body["subscription_state"]) is "subscribed" or "unsubscribed" or "opted_in"
            ? Change(request, email => SetState(email, WireJson.Text(request.Body["subscription_state"])!, request.Now))
            : BrazeReply.Error(400, "'subscription_state' must be 'subscribed', 'unsubscribed' or 'opted_in'");

    private static Reply Change(SandboxRequest request, Action<string> change)
    {
        if (Addresses(request.Body["email"]) is not { } emails)
        {
            return BrazeReply.Error(400, $"'email' must be an address or an array of 1 to {MaxAddresses} addresses");
        }

        emails.ForEach(change);
        return BrazeReply.Success(201);
    }

    private static List<string>? Addresses(JsonNode? node)
    {
        JsonNode?[] entries = node is JsonArray array ? [.. array] : [node];
        bool valid = entries.Length is > 0 and <= MaxAddresses
            && entries.All(e => e?.GetValueKind() == JsonValueKind.String && WireJson.Text(e) is { Length: > 0 });
        return valid ? [.. entries.Select(e => WireJson.Text(e)!)] : null;
    }

    private void SetState(string email, string subscriptionState, DateTimeOffset now)
    {
        AddressRecord address = state.Addresses.Email(email);
        address.State = subscriptionState;
        address.UnsubscribedAt = subscriptionState == ContactStates.Unsubscribed ? address.UnsubscribedAt ?? now : null;
        foreach (ProfileRecord record in state.Profiles.WithEmail(email))
        {
            state.Profiles.Set(record, ContactStates.Attribute, subscriptionState);
        }
    }

    private void Block(string email, DateTimeOffset now)
    {
        SetState(email, ContactStates.Unsubscribed, now);
        state.Addresses.Email(email).HardBouncedAt ??= now;
    }

    private void Known(string email, Action<AddressRecord> change)
    {
        if (state.Addresses.FindEmail(email) is { } address)
        {
            change(address);
        }
    }

    private Reply List(SandboxRequest request, string timeName, Func<AddressRecord, DateTimeOffset?> timeOf)
    {
        (DayRange? range, string? problem) = DayRange.Read(request, otherwise: "email");
        (OffsetSlice? slice, string? outOfBounds) = OffsetSlice.Read(request, MaxPageSize);
        bool? ascending = BrazeQuery.IsAscending(request, absent: false);
        problem ??= range!.End is null ? "'end_date' is required" : null;
        problem ??= outOfBounds ?? (ascending is null ? "'sort_direction' must be 'asc' or 'desc'" : null);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        // An address comes before the range.
        IEnumerable<(AddressRecord Address, DateTimeOffset At)> found = BrazeQuery.Texts(request, "email") is { Count: > 0 } emails
            ? emails.Select(state.Addresses.FindEmail).OfType<AddressRecord>().Where(a => timeOf(a) is not null).Select(a => (a, timeOf(a)!.Value))
            : state.Addresses.Emails.Where(a => timeOf(a) is { } at && range!.Contains(at)).Select(a => (a, timeOf(a)!.Value));
        IEnumerable<(AddressRecord Address, DateTimeOffset At)> sorted = ascending!.Value ? found.OrderBy(f => f.At) : found.OrderByDescending(f => f.At);
        return BrazeReply.Success(200, new JsonObject
        {
            ["emails"] = new JsonArray([.. slice!.Of(sorted).Select(f => new JsonObject { ["email"] = f.Address.Value, [timeName] = BrazeTime.Milliseconds(f.At) })]),
        });
    }
}
