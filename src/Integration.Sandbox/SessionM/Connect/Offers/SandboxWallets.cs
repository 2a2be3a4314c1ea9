namespace Integration.Sandbox;

/// <summary>The offers every user holds. What it returns are snapshots.</summary>
public sealed class SandboxWallets
{
    private static readonly SandboxOfferGroup AllOffers = new(Guid.Empty.ToString(), "All Offers");

    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly Dictionary<string, Wallet> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<SandboxOfferGroup> _groups = [AllOffers];
    private IReadOnlyList<SandboxOfferGroup> _categories = [AllOffers];

    internal SandboxWallets(Lock gate, SandboxUsers users)
    {
        _gate = gate;
        _users = users;
    }

    /// <summary>The <c>offer_groups</c> every wallet lists; one, "All Offers", unless set.</summary>
    public IReadOnlyList<SandboxOfferGroup> Groups
    {
        get => _groups;
        set => _groups = [.. value];
    }

    /// <summary>The <c>offer_categories</c> every wallet lists; one, "All Offers", unless set.</summary>
    public IReadOnlyList<SandboxOfferGroup> Categories
    {
        get => _categories;
        set => _categories = [.. value];
    }

    /// <summary>Issues offers to a user; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="offers">The offers, in the order the wallet lists them.</param>
    /// <exception cref="ArgumentException">The user already holds a user offer with the same id.</exception>
    public void Give(string userId, params ReadOnlySpan<SandboxOffer> offers)
    {
        lock (_gate)
        {
            Wallet wallet = Open(userId);
            foreach (SandboxOffer offer in offers)
            {
                ArgumentNullException.ThrowIfNull(offer, nameof(offers));
                if (wallet.Offers.Exists(o => string.Equals(o.Id, offer.Id, StringComparison.OrdinalIgnoreCase)))
                {
                    throw new ArgumentException("The user already holds a user offer with this id.", nameof(offers));
                }

                wallet.Offers.Add(offer);
            }
        }
    }

    /// <summary>Sets the two point totals of a wallet; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="total">The <c>total_points</c>.</param>
    /// <param name="available">The <c>available_points</c>.</param>
    public void SetPoints(string userId, decimal total, decimal available)
    {
        lock (_gate)
        {
            Wallet wallet = Open(userId);
            wallet.TotalPoints = total;
            wallet.AvailablePoints = available;
        }
    }

    /// <summary>Every offer issued to a user, redeemed and expired ones too, which the API leaves out.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxOffer> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out Wallet? wallet) ? [.. wallet.Offers] : [];
        }
    }

    internal (decimal Total, decimal Available) PointsOf(string userId) =>
        _byUser.TryGetValue(userId, out Wallet? wallet) ? (wallet.TotalPoints, wallet.AvailablePoints) : (0, 0);

    internal void Clear()
    {
        _byUser.Clear();
        _groups = [AllOffers];
        _categories = [AllOffers];
    }

    private Wallet Open(string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        if (_users.Find(userId) is null)
        {
            _users.Add(userId);
        }

        if (!_byUser.TryGetValue(userId, out Wallet? wallet))
        {
            _byUser[userId] = wallet = new Wallet();
        }

        return wallet;
    }

    private sealed class Wallet
    {
        public List<SandboxOffer> Offers { get; } = [];

        public decimal TotalPoints { get; set; }

        public decimal AvailablePoints { get; set; }
    }
}
