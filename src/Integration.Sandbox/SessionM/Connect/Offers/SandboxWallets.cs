namespace Integration.Sandbox;

/// <summary>The offers every user holds. What it returns are snapshots.</summary>
public sealed class SandboxWallets
{
    private static readonly SandboxOfferGroup AllOffers = new(Guid.Empty.ToString(), "All Offers");

    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly Dictionary<string, List<SandboxOffer>> _byUser = new(StringComparer.OrdinalIgnoreCase);
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
            List<SandboxOffer> wallet = Open(userId);
            foreach (SandboxOffer offer in offers)
            {
                ArgumentNullException.ThrowIfNull(offer, nameof(offers));
                if (wallet.Exists(o => IsSame(o.Id, offer.Id)))
                {
                    throw new ArgumentException("The user already holds a user offer with this id.", nameof(offers));
                }

                wallet.Add(offer);
            }
        }
    }

    /// <summary>Every offer issued to a user: redeemed, revoked and expired ones too, which the API leaves out.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxOffer> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out List<SandboxOffer>? wallet) ? [.. wallet] : [];
        }
    }

    /// <summary>Issues a copy of an offer. The caller holds the lock.</summary>
    internal SandboxOffer Issue(string userId, SandboxOffer offer, DateTimeOffset now)
    {
        SandboxOffer issued = offer with { Id = Guid.NewGuid().ToString(), AcquireDate = now };
        Open(userId).Add(issued);
        return issued;
    }

    /// <summary>A user offer that has not been revoked, whoever holds it. The caller holds the lock.</summary>
    internal (string UserId, SandboxOffer Offer)? Find(string userOfferId) => Find(offer => IsSame(offer.Id, userOfferId));

    /// <summary>The user offer with this code that has not been revoked, whoever holds it. The caller holds the lock.</summary>
    internal (string UserId, SandboxOffer Offer)? FindByTtlCode(string code) => Find(offer => offer.TtlCode == code);

    /// <summary>Puts a changed user offer in the place of the one with its id. The caller holds the lock.</summary>
    internal void Replace(string userId, SandboxOffer changed)
    {
        List<SandboxOffer> wallet = _byUser[userId];
        wallet[wallet.FindIndex(offer => IsSame(offer.Id, changed.Id))] = changed;
    }

    /// <summary>Everything issued and not revoked. The caller holds the lock.</summary>
    internal IEnumerable<SandboxOffer> Issued() => _byUser.Values.SelectMany(wallet => wallet).Where(offer => offer.RevokeDate is null);

    internal void Clear()
    {
        _byUser.Clear();
        _groups = [AllOffers];
        _categories = [AllOffers];
    }

    private (string UserId, SandboxOffer Offer)? Find(Predicate<SandboxOffer> isWanted)
    {
        foreach ((string userId, List<SandboxOffer> wallet) in _byUser)
        {
            if (wallet.Find(offer => offer.RevokeDate is null && isWanted(offer)) is { } offer)
            {
                return (userId, offer);
            }
        }

        return null;
    }

    private List<SandboxOffer> Open(string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        if (_users.Find(userId) is null)
        {
            _users.Add(userId);
        }

        if (!_byUser.TryGetValue(userId, out List<SandboxOffer>? wallet))
        {
            _byUser[userId] = wallet = [];
        }

        return wallet;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
