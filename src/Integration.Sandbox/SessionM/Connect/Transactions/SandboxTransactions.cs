namespace Integration.Sandbox;

/// <summary>What every user bought in stores. What it returns are snapshots.</summary>
public sealed class SandboxTransactions
{
    private const int DefaultPageSize = 50;

    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, List<SandboxTransaction>> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private int _pageSize = DefaultPageSize;

    internal SandboxTransactions(Lock gate, SandboxUsers users, TimeProvider time)
    {
        _gate = gate;
        _users = users;
        _time = time;
    }

    /// <summary>How many purchases a page holds. SessionM's size is not documented; default 50.</summary>
    public int PageSize
    {
        get => _pageSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _pageSize = value;
        }
    }

    /// <summary>Adds purchases of a user, and the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="transactions">The purchases, in the order they are listed.</param>
    public void Add(string userId, params ReadOnlySpan<SandboxTransaction> transactions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        lock (_gate)
        {
            if (_users.Find(userId) is null)
            {
                _users.Add(userId);
            }

            if (!_byUser.TryGetValue(userId, out List<SandboxTransaction>? known))
            {
                _byUser[userId] = known = [];
            }

            foreach (SandboxTransaction transaction in transactions)
            {
                ArgumentNullException.ThrowIfNull(transaction, nameof(transactions));
                known.Add(transaction with { OpenTime = transaction.OpenTime ?? _time.GetUtcNow() });
            }
        }
    }

    /// <summary>The purchases of a user, in the order they are listed.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxTransaction> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out List<SandboxTransaction>? known) ? [.. known] : [];
        }
    }

    internal void Clear()
    {
        _byUser.Clear();
        _pageSize = DefaultPageSize;
    }
}
