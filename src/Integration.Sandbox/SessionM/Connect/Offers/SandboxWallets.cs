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
                if (wallet.Exists(o => string.Equals(o.Id, offer.Id, StringComparison.OrdinalIgnoreCase)))
                {
                    throw new ArgumentException("The user already holds a user offer with this id.", nameof(offers));
                }

                wallet.Add(offer);
            }
        }
    }

    /// <summary>Every offer issued to a user, redeemed and expired ones too, which the API leaves out.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxOffer> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out List<SandboxOffer>? wallet) ? [.. wallet] : [];
        }
    }

    /// <summary>The offer with this user offer id and its holder. The caller holds the lock.</summary>
    internal (string UserId, SandboxOffer Offer)? FindIssued(string userOfferId) => Find(offer => string.Equals(offer.Id, userOfferId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The offer with this code and its holder. The caller holds the lock.</summary>
    internal (string UserId, SandboxOffer Offer)? FindByTtlCode(string code) => Find(offer => offer.TtlCode == code);

    /// <summary>Puts a changed offer in the place of the one with the same user offer id. The caller holds the lock.</summary>
    internal void Replace(SandboxOffer changed)
    {
        foreach (List<SandboxOffer> wallet in _byUser.Values)
        {
            int index = wallet.FindIndex(offer => string.Equals(offer.Id, changed.Id, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                wallet[index] = changed;
            }
        }
    }

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
            if (wallet.Find(isWanted) is { } offer)
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
}
