using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Deposits and spends. Assumed where SessionM does not say: without <c>allow_partial_success</c> a call is done as a whole or not at all.</summary>
internal sealed class PointMovements(SessionMState state)
{
    private static readonly string[] Flags = ["allow_partial_success", "disable_event_publishing", "parallel_mode"];

    public Reply Deposit(SandboxRequest request) => ConnectBody.ForUser(state, request, user => Move(request, user, isSpend: false));

    public Reply Spend(SandboxRequest request) => ConnectBody.ForUser(state, request, user => Move(request, user, isSpend: true));

    private Reply Move(SandboxRequest request, SandboxUser user, bool isSpend)
    {
        if (ConnectBody.FindNoFlag(request.Body, Flags) is { } flag)
        {
            return ConnectReply.Refused("validation", $"{flag} must be true or false");
        }

        (IReadOnlyList<PointForm> forms, string? problem) = PointForm.Read(user.UserId, request.Body, isSpend);
        if (problem is not null)
        {
            return ConnectReply.Refused("validation", problem);
        }

        List<Plan> plans = MakePlans(forms);
        if (WireJson.Flag(request.Body["allow_partial_success"]) is not true && plans.Find(plan => plan.Refusal is not null) is { Refusal: { } refusal })
        {
            return ConnectReply.Refused(refusal.Code, refusal.Text);
        }

        return ConnectReply.Ok(Payload(request, user, isSpend, [.. plans.Select(plan => Carry(request, plan))]));
    }

    /// <summary>What each detail would change, one after the other, before anything is changed.</summary>
    private List<Plan> MakePlans(IReadOnlyList<PointForm> forms)
    {
        List<Plan> plans = [];
        Dictionary<string, decimal> balances = new(StringComparer.OrdinalIgnoreCase);
        foreach (PointForm form in forms)
        {
            Plan plan = state.Points.Replays.Find(form) is { } known ? new Plan(form, []) { Known = known } : MakePlan(form, balances);
            foreach ((SandboxPointAccount account, decimal amount) in plan.Changes)
            {
                balances[account.Id] = Balance(form, account, balances) + amount;
            }

            plans.Add(plan);
        }

        return plans;
    }

    private Plan MakePlan(PointForm form, Dictionary<string, decimal> balances)
    {
        List<SandboxPointAccount?> accounts = form.AccountIds.Count == 0 ? [state.Points.Find(null)] : [.. form.AccountIds.Select(state.Points.Find)];
        if (accounts.Contains(null))
        {
            return new Plan(form, []) { Refusal = ("not_found", "The point account was not found") };
        }

        return form.IsSpend ? MakeSpend(form, accounts!, balances) : new Plan(form, [(accounts[0]!, form.Amount)]);
    }

    // Assumed: accounts are used up in the order given, and what is forced beyond them is owed to the first.
    private Plan MakeSpend(PointForm form, List<SandboxPointAccount> accounts, Dictionary<string, decimal> balances)
    {
        List<(SandboxPointAccount Account, decimal Amount)> changes = [];
        decimal open = form.Amount;
        foreach (SandboxPointAccount account in accounts)
        {
            decimal taken = Math.Min(open, Math.Max(Balance(form, account, balances), 0));
            if (taken > 0)
            {
                changes.Add((account, -taken));
                open -= taken;
            }
        }

        if (open == 0)
        {
            return new Plan(form, changes);
        }

        return form.Force
            ? new Plan(form, changes is [(var first, var amount), ..] && first == accounts[0] ? [(first, amount - open), .. changes.Skip(1)] : [(accounts[0], -open), .. changes])
            : new Plan(form, []) { Refusal = ("insufficient_points", "The balance is too low") };
    }

    private decimal Balance(PointForm form, SandboxPointAccount account, Dictionary<string, decimal> balances) =>
        balances.TryGetValue(account.Id, out decimal planned) ? planned : state.Points.BalanceOf(form.UserId, account.Id);

    private PointReplay Carry(SandboxRequest request, Plan plan)
    {
        if (plan.Known is { } known)
        {
            return known;
        }

        if (plan.Refusal is { } refusal)
        {
            return new PointReplay([PointJson.Refused(plan.Form, refusal.Text)], [], request.Now);
        }

        List<JsonObject> details = [];
        List<JsonObject> audits = [];
        foreach ((SandboxPointAccount account, decimal amount) in plan.Changes)
        {
            SandboxPointChange change = state.Points.Add(plan.Form.UserId, account, amount, entry => entry with
            {
                IdempotencyId = plan.Form.IdempotencyId,
                PointSourceId = plan.Form.PointSourceId,
                ReferenceId = plan.Form.ReferenceId,
                ReferenceType = plan.Form.ReferenceType,
                TransactionId = plan.Form.TransactionId,
            });
            string userAccountId = state.Points.UserAccountIdOf(plan.Form.UserId, account.Id);
            details.Add(PointJson.Done(plan.Form, change, userAccountId));
            audits.Add(PointJson.Audit(request, plan.Form.UserId, change, userAccountId, spent: 0));
        }

        PointReplay done = new(details, audits, request.Now);
        state.Points.Replays.Remember(plan.Form, done);
        return done;
    }

    private static JsonObject Payload(SandboxRequest request, SandboxUser user, bool isSpend, IReadOnlyList<PointReplay> outcomes)
    {
        List<JsonObject> details = [.. outcomes.SelectMany(outcome => outcome.Details)];
        JsonObject payload = new()
        {
            ["retailer_id"] = ConnectBody.RetailerOf(request),
            ["user_id"] = user.UserId,
            ["details"] = Copies(details),
            ["audits"] = Copies(outcomes.SelectMany(outcome => outcome.Audits)),
            ["time_of_occurrence"] = PointJson.Time(outcomes.Max(outcome => outcome.At)),
        };
        if (isSpend)
        {
            // From the details alone, so that a repeated call is answered the same.
            payload["summary"] = new JsonObject
            {
                ["amount_spent"] = details.Sum(detail => PointJson.Amount(detail, "amount_spent")),
                ["remaining_balance"] = details.GroupBy(detail => WireJson.Text(detail["point_account_id"]), StringComparer.OrdinalIgnoreCase).Sum(account => PointJson.Amount(account.Last(), "remaining_balance")),
            };
        }

        return payload;
    }

    private static JsonArray Copies(IEnumerable<JsonObject> nodes) => [.. nodes.Select(node => node.DeepClone())];

    private sealed record Plan(PointForm Form, IReadOnlyList<(SandboxPointAccount Account, decimal Amount)> Changes)
    {
        public (string Code, string Text)? Refusal { get; init; }

        public PointReplay? Known { get; init; }
    }
}
