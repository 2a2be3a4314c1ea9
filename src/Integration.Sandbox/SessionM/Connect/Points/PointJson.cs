using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>How Connect writes points.</summary>
internal static class PointJson
{
    // Connect mixes forms; this is the one with all digits.
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static decimal Amount(JsonObject detail, string name) => detail[name]?.GetValue<decimal>() ?? 0;

    public static JsonObject Balances(SandboxRequest request, SessionMState state, string userId, IReadOnlyList<SandboxPointAccount> accounts) =>
        Balances(ConnectBody.RetailerOf(request), state, userId, accounts);

    public static JsonObject Balances(string retailerId, SessionMState state, string userId, IReadOnlyList<SandboxPointAccount> accounts) => new()
    {
        ["retailer_id"] = retailerId,
        ["user_id"] = userId,
        ["summary"] = new JsonObject
        {
            ["total_points"] = accounts.Sum(account => state.Points.BalanceOf(userId, account.Id)),
            ["life_time_points"] = accounts.Sum(account => state.Points.LifetimeOf(userId, account.Id)),
        },
        ["details"] = new JsonArray([.. accounts.Select(account => new JsonObject
        {
            ["account_name"] = account.Name,
            ["user_point_account_id"] = state.Points.UserAccountIdOf(userId, account.Id),
            ["point_account_id"] = account.Id,
            ["grouping_label"] = account.GroupingLabel,
            ["available_balance"] = state.Points.BalanceOf(userId, account.Id),
            ["life_time_value"] = state.Points.LifetimeOf(userId, account.Id),
        })]),
    };

    /// <summary>A detail that was carried out.</summary>
    public static JsonObject Done(PointForm form, SandboxPointChange change, string userAccountId)
    {
        JsonObject detail = Describe(form);
        detail["account_name"] = change.Account.Name;
        detail["user_point_account_id"] = userAccountId;
        detail["point_account_id"] = change.Account.Id;
        detail[form.IsSpend ? "amount_spent" : "amount"] = Math.Abs(change.Amount);
        detail["remaining_balance"] = change.Balance;
        detail["tracking_id"] = change.Id;
        detail["error_status"] = 0;
        detail["error_response"] = null;
        return detail;
    }

    /// <summary>A detail that was refused. The number is any but 0: SessionM's are not documented.</summary>
    public static JsonObject Refused(PointForm form, string text)
    {
        JsonObject detail = Describe(form);
        detail["error_status"] = 1;
        detail["message"] = text;
        detail["error_response"] = new JsonObject { ["error"] = text };
        return detail;
    }

    /// <summary>An entry of the audit log. Its words and numbers for kinds are the sandbox's own: SessionM's are not documented.</summary>
    public static JsonObject Audit(SandboxRequest request, string userId, SandboxPointChange change, string userAccountId, decimal spent)
    {
        JsonObject entry = new()
        {
            ["id"] = change.Id,
            ["retailer_id"] = ConnectBody.RetailerOf(request),
            ["user_id"] = userId,
            ["account_name"] = change.Account.Name,
            ["point_account_id"] = change.Account.Id,
            ["user_point_account_id"] = userAccountId,
            ["modification"] = change.Amount,
            ["amount_spent"] = spent,
            ["amount_expired"] = 0,
            ["audit_type"] = change.Amount > 0 ? 1 : 2,
            ["modification_type"] = ModificationTypeOf(change),
            ["modification_entity_id"] = change.ReferenceId ?? "",
            ["spend_weight"] = 0,
            ["point_source_id"] = change.PointSourceId ?? "",
            ["point_source_name"] = "",
            ["time_of_occurrence"] = Time(change.At),
            ["create_date"] = Time(change.At),
            ["request_id"] = change.Id,
            ["idempotency_id"] = change.IdempotencyId ?? "",
        };
        if (change.TransactionId is { } transaction)
        {
            entry["transaction_id"] = transaction;
        }

        return entry;
    }

    public static string ModificationTypeOf(SandboxPointChange change) => change.Amount > 0 ? "Deposit" : "Spend";

    private static JsonObject Describe(PointForm form) => new()
    {
        ["point_account_id"] = form.AccountIds.Count > 0 ? form.AccountIds[0] : "",
        ["point_source_id"] = form.PointSourceId ?? "",
        ["user_id"] = form.UserId,
        ["reference_id"] = form.ReferenceId ?? "",
        ["reference_type"] = form.ReferenceType ?? "",
        ["idempotency_id"] = form.IdempotencyId ?? "",
    };
}
