using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>Subscription groups. Any id is taken for a group's: what Braze says to an unknown one is not documented.</summary>
internal sealed partial class SubscriptionEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxUsers = 50;
    private const int MaxPageSize = 100;
    private const string Sms = "sms";

    private static readonly TimeSpan OrphanLifetime = TimeSpan.FromDays(30);

    private readonly RateLimitGroup _setting = new(5_000, TimeSpan.FromMinutes(1));

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "subscription/status/set", Set) { Limit = _setting },
        new(HttpMethod.Post, "v2/subscription/status/set", SetMany) { Limit = _setting },
        new(HttpMethod.Get, "subscription/status/get", GetStates),
        new(HttpMethod.Get, "subscription/user/status", GetUsers),
    ];

    private Reply Set(SandboxRequest request)
    {
        (SubscriptionOrder? order, string? problem) = SubscriptionOrder.Read(request.Body, suffix: "");
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        Carry(order!, request.Now);
        return BrazeReply.Success(201);
    }

    private Reply SetMany(SandboxRequest request)
    {
        if (request.Body["subscription_groups"] is not JsonArray { Count: > 0 } groups)
        {
            return BrazeReply.Error(400, "'subscription_groups' must be an array of objects");
        }

        List<SubscriptionOrder> orders = [];
        foreach (JsonNode? group in groups)
        {
            (SubscriptionOrder? order, string? problem) = SubscriptionOrder.Read(group, suffix: "s");
            problem ??= order!.Phones.All(p => E164().IsMatch(p)) ? null : "'phones' must be in E.164 format";
            if (problem is not null)
            {
                return BrazeReply.Error(400, problem);
            }

            orders.Add(order!);
        }

        if (orders.Exists(o => o.Emails.Count > 0) && orders.Exists(o => o.Phones.Count > 0))
        {
            return BrazeReply.Error(400, SubscriptionOrder.OneKindOfAddress);
        }

        orders.ForEach(order => Carry(order, request.Now));
        return BrazeReply.Success(201);
    }

    private Reply GetStates(SandboxRequest request)
    {
        if (request.QueryValue("subscription_group_id") is not { Length: > 0 } groupId)
        {
            return BrazeReply.Error(400, "'subscription_group_id' is required");
        }

        if (Problem(request) is { } problem)
        {
            return BrazeReply.Error(400, problem);
        }

        JsonObject status = [];
        foreach ((string named, ProfileRecord? record, AddressRecord? address) in Asked(request))
        {
            string? saved = record is null ? Orphan(address, groupId, request.Now) : SubscriptionStates.Find(record, groupId);

            // The page promises external ids; what stands for users who have none is not documented.
            status[record?.ExternalId ?? named] = Spelled(saved);
        }

        return BrazeReply.Success(200, new JsonObject { ["status"] = status });
    }

    private Reply GetUsers(SandboxRequest request)
    {
        (OffsetSlice? slice, string? problem) = OffsetSlice.Read(request, MaxPageSize);
        problem ??= Problem(request);
        if (problem is not null)
        {
            return BrazeReply.Error(400, problem);
        }

        ProfileRecord[] records = [.. Asked(request).Select(a => a.Record).OfType<ProfileRecord>().Distinct()];
        return BrazeReply.Success(200, new JsonObject
        {
            ["users"] = new JsonArray([.. slice!.Of(records).Select(Describe)]),
            ["total_count"] = records.Length,
        });
    }

    private JsonObject Describe(ProfileRecord record) => new()
    {
        ["email"] = record.Email,
        ["phone"] = record.Phone,
        ["external_id"] = record.ExternalId,
        ["subscription_groups"] = new JsonArray([.. SubscriptionStates.All(record).Select(s => new JsonObject
        {
            ["id"] = s.GroupId,
            ["name"] = state.SubscriptionGroups.Of(s.GroupId).Name,
            ["channel"] = state.SubscriptionGroups.Of(s.GroupId).Channel,
            ["status"] = Spelled(s.State),
        })]),
    };

    private static string? Problem(SandboxRequest request)
    {
        IReadOnlyList<string> ids = BrazeQuery.Texts(request, "external_id");
        IReadOnlyList<string> emails = BrazeQuery.Texts(request, "email");
        IReadOnlyList<string> phones = BrazeQuery.Texts(request, "phone");
        return (ids.Count, emails.Count, phones.Count) switch
        {
            (0, 0, 0) => "One of 'external_id', 'email' or 'phone' is required",
            (0, > 0, > 0) => SubscriptionOrder.OneKindOfAddress,
            ( > MaxUsers, _, _) or (_, > MaxUsers, _) or (_, _, > MaxUsers) => $"At most {MaxUsers} users can be asked for",
            _ => null,
        };
    }

    /// <summary>The users a query names. External ids come before everything else; users who share an address come one by one.</summary>
    private IEnumerable<(string Named, ProfileRecord? Record, AddressRecord? Address)> Asked(SandboxRequest request)
    {
        IReadOnlyList<string> ids = BrazeQuery.Texts(request, "external_id");
        if (ids.Count > 0)
        {
            return ids.Select(id => (id, state.Profiles.WithExternalId(id), (AddressRecord?)null));
        }

        return BrazeQuery.Texts(request, "email").SelectMany(e => Sharing(e, state.Profiles.WithEmail(e), state.Addresses.FindEmail(e)))
            .Concat(BrazeQuery.Texts(request, "phone").SelectMany(p => Sharing(p, state.Profiles.WithPhone(p), state.Addresses.FindPhone(p))));
    }

    private static IEnumerable<(string Named, ProfileRecord? Record, AddressRecord? Address)> Sharing(
        string address, IReadOnlyCollection<ProfileRecord> records, AddressRecord? entry) =>
        records.Count == 0 ? [(address, null, entry)] : records.Select(r => (address, (ProfileRecord?)r, entry));

    private void Carry(SubscriptionOrder order, DateTimeOffset now)
    {
        // Whoever must confirm by SMS is not in the group before the answer, which never comes here.
        bool asked = order.DoubleOptIn && (order.Phones.Count > 0 || state.SubscriptionGroups.Of(order.GroupId).Channel == Sms);
        if (asked)
        {
            return;
        }

        Set(order, order.ExternalIds.Select(state.Profiles.WithExternalId).OfType<ProfileRecord>());
        foreach (string email in order.Emails)
        {
            SetOrKeep(order, state.Profiles.WithEmail(email), () => state.Addresses.Email(email), now);
        }

        foreach (string phone in order.Phones)
        {
            SetOrKeep(order, state.Profiles.WithPhone(phone), () => state.Addresses.Phone(phone), now);
        }
    }

    private void SetOrKeep(SubscriptionOrder order, IReadOnlyCollection<ProfileRecord> records, Func<AddressRecord> address, DateTimeOffset now)
    {
        if (records.Count == 0)
        {
            address().Orphans[order.GroupId] = new OrphanedState(order.State, now + OrphanLifetime);
        }

        Set(order, records);
    }

    private void Set(SubscriptionOrder order, IEnumerable<ProfileRecord> records)
    {
        foreach (ProfileRecord record in records)
        {
            state.Profiles.SetSubscription(record, order.GroupId, order.State);
        }
    }

    private static string? Orphan(AddressRecord? address, string groupId, DateTimeOffset now) =>
        address is not null && address.Orphans.TryGetValue(groupId, out OrphanedState? orphan) && orphan.Until > now ? orphan.State : null;

    private static string Spelled(string? saved) => saved switch
    {
        SubscriptionStates.Subscribed => "Subscribed",
        SubscriptionStates.Unsubscribed => "Unsubscribed",
        _ => "Unknown",
    };

    [GeneratedRegex("^\\+[1-9][0-9]{1,14}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex E164();
}
