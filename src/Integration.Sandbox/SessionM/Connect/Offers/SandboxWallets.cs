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

    internal void Clear()
    {
        _byUser.Clear();
        _groups = [AllOffers];
        _categories = [AllOffers];
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
