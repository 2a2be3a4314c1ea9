using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using SessionM.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about points, loyalty events, tiers and purchases.</summary>
internal static class PointsSnippets
{
    public static async Task<decimal?> BalancesAsync(ISessionMClient sessionM, string userId, string accountId, CancellationToken ct)
    {
        #region points-balances
        PointBalances balances = await sessionM.Points.GetAllBalancesAsync(userId, cancellationToken: ct);
        decimal? all = balances.Summary?.TotalPoints;
        decimal? rewards = balances.Find(accountId)?.AvailableBalance;     // null when the answer does not hold the account
        #endregion
        return all - rewards;
    }

    public static async Task DepositAsync(ISessionMClient sessionM, string userId, string accountId, string sourceId, Guid awardId, CancellationToken ct)
    {
        #region points-deposit
        await sessionM.Points.DepositAsync(
            new PointDeposit(userId)
            {
                Details =
                {
                    new PointDepositDetail(12.5m, accountId, sourceId)
                    {
                        IdempotencyId = awardId.ToString("D"),             // stored with the award: by it a tenant may know a second run
                        ReferenceType = "order",
                        ReferenceId = "o-1",
                    },
                },
            },
            ct);
        #endregion
    }

    public static async Task<decimal?> SpendAsync(
        ISessionMClient sessionM, string userId, string accountId, Guid orderId, Action<PointSpendResult?, IReadOnlyList<ItemFailure>> handle, CancellationToken ct)
    {
        #region points-spend
        PointSpend spend = new(userId)
        {
            Details = { new PointSpendDetail(40) { PointAccountIds = [accountId], IdempotencyId = orderId.ToString("D"), ReferenceType = "order" } },
        };
        try
        {
            PointSpendResult spent = await sessionM.Points.SpendAsync(spend, ct);
            return spent.Summary?.RemainingBalance;
        }
        catch (SessionMPartialFailureException e)                          // SessionM said ok, and that some details failed
        {
            handle(e.Payload as PointSpendResult, e.Failures);             // an outcome has the IdempotencyId of its detail
            return null;
        }
        #endregion
    }

    public static async Task AuditAsync(ISessionMClient sessionM, string userId, DateTimeOffset now, Action<PointAuditEntry> handle, CancellationToken ct)
    {
        #region points-audit
        PointAuditRequest lastMonth = new(userId) { From = now.AddDays(-30), To = now };
        await foreach (PointAuditEntry entry in sessionM.Points.GetAuditLogAsync(lastMonth, ct))
        {
            handle(entry);                                                 // entry.Modification: negative for points taken away
        }

        #endregion
    }

    public static async Task<decimal> EventAsync(ISessionMClient sessionM, string userId, CancellationToken ct)
    {
        #region loyalty-events
        LoyaltyEventResult result = await sessionM.LoyaltyEvents.TriggerAsync(new LoyaltyEventRequest(userId, "app_review"), ct);
        decimal awarded = result.Outcomes.Where(outcome => outcome.IsOutcomeApplied == true).Sum(outcome => outcome.PointsAwarded ?? 0);
        #endregion
        return awarded;
    }

    public static async Task<string?> ProgressAsync(ISessionMClient sessionM, string userId, string ruleTreeId, CancellationToken ct)
    {
        #region loyalty-progress
        RuleProgress progress = await sessionM.LoyaltyEvents.GetProgressAsync(userId, [ruleTreeId], cancellationToken: ct);
        string? json = progress.Payload is { ValueKind: not JsonValueKind.Null } payload ? payload.GetRawText() : null;
        #endregion
        return json;
    }

    public static async Task<string?> TierAsync(ISessionMClient sessionM, string userId, string systemId, string levelId, CancellationToken ct)
    {
        #region tiers-move
        await sessionM.Tiers.MoveAsync(new TierMove(userId, systemId, levelId) { EvaluateQualifyingRules = true }, ct);
        await sessionM.Tiers.QualifyAsync(userId, cancellationToken: ct);  // or let SessionM decide

        CustomerResponse answer = await sessionM.Customers.GetAsync(CustomerId.User(userId), CustomerExpansions.Incentives, ct);
        string? tier = answer.Customer?.TierDetails?.TierLevels.FirstOrDefault(level => level.TierSystemId == systemId)?.TierOverview?.Name;
        #endregion
        return tier;
    }

    public static async Task TransactionsAsync(ISessionMClient sessionM, string userId, Action<string?, string?> handle, CancellationToken ct)
    {
        #region store-transactions
        await foreach (StoreTransaction purchase in sessionM.Transactions.GetStoreTransactionsAsync(new StoreTransactionsRequest(userId), ct))
        {
            handle(purchase.PosTransactionId, purchase.CheckAmount?.ToString(CultureInfo.InvariantCulture));
        }

        #endregion
    }

    public static StoreTransactionsRequest Filtered(string userId)
    {
        #region store-transactions-filter
        StoreTransactionsRequest request = new(userId) { AdditionalMembers = new JsonObject { ["store_id"] = "s-1" } };     // as your SessionM contact tells you
        #endregion
        return request;
    }
}
