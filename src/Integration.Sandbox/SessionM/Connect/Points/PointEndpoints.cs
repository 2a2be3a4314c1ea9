using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Points: balances, deposits, spends, and the audit log in both versions.</summary>
internal sealed class PointEndpoints(SessionMState state)
{
    private const string Points = "incentives/api/1.0/user_points/";
    private const string Points2 = "incentives/api/2.0/user_points/";
    private const int MaxTake = 1000;
    private const int MaxAccountsOrSources = 10;
    private const int MaxModificationTypes = 5;

    private readonly PointMovements _movements = new(state);

    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, Points + "all_balances", r => ConnectBody.ForUser(state, r, user => ConnectReply.Ok(PointJson.Balances(r, state, user.UserId, state.Points.Accounts)))),
        new(HttpMethod.Post, Points + "balance", r => ConnectBody.ForUser(state, r, user => SomeBalances(r, user))),
        new(HttpMethod.Post, Points + "deposit", _movements.Deposit),
        new(HttpMethod.Post, Points2 + "deposit", _movements.Deposit),
        new(HttpMethod.Post, Points + "spend_multiple", _movements.Spend),
        new(HttpMethod.Post, "incentives/api/1.0/point_audit_logs/fetch_point_audit_logs", r => ConnectBody.ForUser(state, r, user => AuditLog(r, user))),
        new(HttpMethod.Post, Points2 + "fetch_point_audit_logs", r => ConnectBody.ForUser(state, r, user => AuditLog(r, user))),
    ];

    private Reply SomeBalances(SandboxRequest request, SandboxUser user)
    {
        if (ConnectBody.Texts(request.Body["point_account_ids"]) is not { Count: > 0 } ids)
        {
            return ConnectReply.Refused("missing_data", "point_account_ids is required");
        }

        List<SandboxPointAccount?> accounts = [.. ids.Select(state.Points.Find)];
        return accounts.Contains(null)
            ? ConnectReply.Refused("not_found", "The point account was not found")
            : ConnectReply.Ok(PointJson.Balances(request, state, user.UserId, accounts!));
    }

    private Reply AuditLog(SandboxRequest request, SandboxUser user)
    {
        JsonObject body = request.Body;
        long? skip = body.ContainsKey("skip") ? WireJson.Integer(body["skip"]) : 0;
        long? take = body.ContainsKey("take") ? WireJson.Integer(body["take"]) : MaxTake;
        if (skip is not (>= 0 and <= int.MaxValue) || take is not (>= 1 and <= MaxTake))
        {
            return ConnectReply.Refused("validation", $"skip must be 0 or more and take between 1 and {MaxTake}");
        }

        (Func<SandboxPointChange, bool>? filter, string? problem) = ReadFilter(body);
        if (filter is null)
        {
            return ConnectReply.Refused("validation", problem!);
        }

        // Oldest first: assumed.
        IReadOnlyList<SandboxPointChange> history = state.Points.HistoryOf(user.UserId);
        Dictionary<string, decimal> spent = SpentOf(history);
        IEnumerable<JsonNode> page = history.Where(filter).Skip((int)skip).Take((int)take).Select(change => PointJson.Audit(
            request, user.UserId, change, state.Points.UserAccountIdOf(user.UserId, change.Account.Id), spent.GetValueOrDefault(change.Id)));
        return ConnectReply.Ok(new JsonObject { ["results"] = new JsonArray([.. page]) });
    }

    // The limits are SessionM's; how the filters are spelled, and that both dates may be left out, is assumed.
    private static (Func<SandboxPointChange, bool>? Filter, string? Problem) ReadFilter(JsonObject body)
    {
        DateTimeOffset? from = Date(body["from_date"]);
        DateTimeOffset? to = Date(body["to_date"]);
        if (from is null != to is null || (body.ContainsKey("from_date") && from is null) || to < from || from?.AddYears(1) < to)
        {
            return (null, "from_date and to_date must be dates at most a year apart");
        }

        if (ConnectBody.FindNoFlag(body, "exclude_specified_modification_types") is { } flag)
        {
            return (null, $"{flag} must be true or false");
        }

        IReadOnlyList<string>? accounts = Filter(body, "point_account_ids", MaxAccountsOrSources);
        IReadOnlyList<string>? sources = Filter(body, "point_source_ids", MaxAccountsOrSources);
        IReadOnlyList<string>? types = Filter(body, "modification_types", MaxModificationTypes);
        if (accounts is null || sources is null || types is null)
        {
            return (null, "a filter is no list of texts, or longer than allowed");
        }

        bool excludes = WireJson.Flag(body["exclude_specified_modification_types"]) is true;
        return (change => (from is null || (change.At >= from && change.At <= to))
            && IsAmong(accounts, change.Account.Id)
            && IsAmong(sources, change.PointSourceId)
            && (types.Count == 0 || IsAmong(types, PointJson.ModificationTypeOf(change)) != excludes), null);
    }

    private static IReadOnlyList<string>? Filter(JsonObject body, string name, int max) =>
        !body.ContainsKey(name) ? [] : ConnectBody.Texts(body[name]) is { } values && values.Count <= max ? values : null;

    private static bool IsAmong(IReadOnlyList<string> values, string? value) => values.Count == 0 || values.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static DateTimeOffset? Date(JsonNode? node) =>
        DateTimeOffset.TryParse(WireJson.Text(node), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>How much of each deposit has been spent since: the oldest points first.</summary>
    private static Dictionary<string, decimal> SpentOf(IReadOnlyList<SandboxPointChange> history)
    {
        Dictionary<string, decimal> spent = [];
        foreach (IGrouping<string, SandboxPointChange> account in history.GroupBy(change => change.Account.Id, StringComparer.OrdinalIgnoreCase))
        {
            decimal open = -account.Sum(change => Math.Min(change.Amount, 0));
            foreach (SandboxPointChange deposit in account.Where(change => change.Amount > 0))
            {
                decimal part = Math.Min(open, deposit.Amount);
                spent[deposit.Id] = part;
                open -= part;
            }
        }

        return spent;
    }
}
