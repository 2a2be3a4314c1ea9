namespace Integration.Sandbox;

/// <summary>The points of every user: balances by account, and the ledger they come from. What it returns are snapshots.</summary>
public sealed class SandboxPoints
{
    private static readonly SandboxPointAccount Default = new("5a9d0000-0000-4000-8000-000000000001", "Points");

    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Ledger> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<SandboxPointAccount> _accounts = [Default];

    internal SandboxPoints(Lock gate, SandboxUsers users, TimeProvider time)
    {
        _gate = gate;
        _users = users;
        _time = time;
    }

    /// <summary>The tenant's accounts; one, "Points", unless set. The first is the one that calls without an account mean.</summary>
    public IReadOnlyList<SandboxPointAccount> Accounts
    {
        get => _accounts;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentOutOfRangeException.ThrowIfZero(value.Count, nameof(value));
            _accounts = [.. value];
        }
    }

    /// <summary>The deposits and spends that idempotency ids stand for.</summary>
    internal PointReplays Replays { get; } = new();

    /// <summary>Gives a user points; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="amount">How many; above 0.</param>
    /// <param name="accountId">The account; <see langword="null"/> for the first.</param>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void Deposit(string userId, decimal amount, string? accountId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        SandboxPointAccount account = Find(accountId) ?? throw new ArgumentException("There is no such point account; set Accounts first.", nameof(accountId));
        lock (_gate)
        {
            if (_users.Find(userId) is null)
            {
                _users.Add(userId);
            }

            Add(userId, account, amount);
        }
    }

    /// <summary>The points a user can spend.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="accountId">The account; <see langword="null"/> for all together.</param>
    public decimal BalanceOf(string userId, string? accountId = null) => Sum(userId, accountId, totals => totals.Balance);

    /// <summary>The points a user ever got.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="accountId">The account; <see langword="null"/> for all together.</param>
    public decimal LifetimeOf(string userId, string? accountId = null) => Sum(userId, accountId, totals => totals.Lifetime);

    /// <summary>The ledger of a user, oldest first.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxPointChange> HistoryOf(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out Ledger? ledger) ? [.. ledger.Changes] : [];
        }
    }

    /// <summary>The account of this id; the first when there is no id.</summary>
    internal SandboxPointAccount? Find(string? accountId) => accountId is null ? _accounts[0] : _accounts.FirstOrDefault(account => IsSame(account.Id, accountId));

    /// <summary>The id of a user's own account; empty, as SessionM writes it, until it is used.</summary>
    internal string UserAccountIdOf(string userId, string accountId)
    {
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out Ledger? ledger) && ledger.Totals.TryGetValue(accountId, out Totals? totals) ? totals.UserAccountId : "";
        }
    }

    /// <summary>Adds an entry, after the caller has checked that the balance allows it. The caller holds the lock.</summary>
    internal SandboxPointChange Add(string userId, SandboxPointAccount account, decimal amount, Func<SandboxPointChange, SandboxPointChange>? describe = null)
    {
        if (!_byUser.TryGetValue(userId, out Ledger? ledger))
        {
            _byUser[userId] = ledger = new Ledger();
        }

        if (!ledger.Totals.TryGetValue(account.Id, out Totals? totals))
        {
            ledger.Totals[account.Id] = totals = new Totals();
        }

        totals.Balance += amount;
        totals.Lifetime += Math.Max(amount, 0);
        SandboxPointChange change = new()
        {
            Id = Guid.NewGuid().ToString(),
            Account = account,
            Amount = amount,
            Balance = totals.Balance,
            At = _time.GetUtcNow(),
        };
        ledger.Changes.Add(describe?.Invoke(change) ?? change);
        return ledger.Changes[^1];
    }

    /// <summary>Books what a user has over to another, and forgets the user's ledger. The caller holds the lock.</summary>
    internal void Move(string fromUserId, string toUserId)
    {
        foreach (SandboxPointAccount account in _accounts)
        {
            if (BalanceOf(fromUserId, account.Id) is not 0 and { } balance)
            {
                Add(toUserId, account, balance);
            }
        }

        _byUser.Remove(fromUserId);
    }

    internal void Clear()
    {
        _byUser.Clear();
        _accounts = [Default];
        Replays.Clear();
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private decimal Sum(string userId, string? accountId, Func<Totals, decimal> pick)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            if (!_byUser.TryGetValue(userId, out Ledger? ledger))
            {
                return 0;
            }

            return accountId is null ? ledger.Totals.Values.Sum(pick) : ledger.Totals.TryGetValue(accountId, out Totals? totals) ? pick(totals) : 0;
        }
    }

    private sealed class Ledger
    {
        public List<SandboxPointChange> Changes { get; } = [];

        public Dictionary<string, Totals> Totals { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Totals
    {
        public string UserAccountId { get; } = Guid.NewGuid().ToString();

        public decimal Balance { get; set; }

        public decimal Lifetime { get; set; }
    }
}
