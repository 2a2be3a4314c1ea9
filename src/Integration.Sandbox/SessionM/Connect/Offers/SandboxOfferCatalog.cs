namespace Integration.Sandbox;

/// <summary>The offers the tenant can issue, each in its versions. What it returns are snapshots.</summary>
public sealed class SandboxOfferCatalog
{
    private readonly Lock _gate;
    private readonly SandboxWallets _wallets;
    private readonly List<SandboxOffer> _versions = [];
    private readonly Dictionary<string, int> _inventories = new(StringComparer.OrdinalIgnoreCase);

    internal SandboxOfferCatalog(Lock gate, SandboxWallets wallets)
    {
        _gate = gate;
        _wallets = wallets;
    }

    /// <summary>Every version of every offer, oldest first.</summary>
    public IReadOnlyList<SandboxOffer> Versions
    {
        get
        {
            lock (_gate)
            {
                return [.. _versions];
            }
        }
    }

    /// <summary>Adds an offer, or a new version of the one with the same <see cref="SandboxOffer.RootOfferId"/>, which becomes the current one.</summary>
    /// <param name="offer">What a user gets when it is issued; its <see cref="SandboxOffer.Id"/> is given anew each time.</param>
    /// <param name="inventory">How many of all versions there are; <see langword="null"/> leaves it as it was, at first without limit.</param>
    /// <exception cref="ArgumentException">There is a version with this <see cref="SandboxOffer.OfferId"/>.</exception>
    public void Add(SandboxOffer offer, int? inventory = null)
    {
        ArgumentNullException.ThrowIfNull(offer);
        lock (_gate)
        {
            if (_versions.Exists(version => IsSame(version.OfferId, offer.OfferId)))
            {
                throw new ArgumentException("There is a version with this OfferId; a new version has an id of its own.", nameof(offer));
            }

            _versions.Add(offer);
            if (inventory is { } count)
            {
                _inventories[offer.RootOfferId] = count;
            }
        }
    }

    /// <summary>How many are in all; <see langword="null"/> without limit. The caller holds the lock.</summary>
    internal int? InventoryOf(SandboxOffer offer) => _inventories.TryGetValue(offer.RootOfferId, out int count) ? count : null;

    /// <summary>How many are left; <see langword="null"/> without limit. The caller holds the lock.</summary>
    internal int? RemainingOf(SandboxOffer offer) =>
        InventoryOf(offer) is { } inventory ? inventory - _wallets.Issued().Count(issued => IsSame(issued.RootOfferId, offer.RootOfferId)) : null;

    /// <summary>The version with this id. The caller holds the lock.</summary>
    internal SandboxOffer? FindVersion(string offerId) => _versions.Find(version => IsSame(version.OfferId, offerId));

    /// <summary>The current version of the offer that has this id, as its root or as one of its versions. The caller holds the lock.</summary>
    internal SandboxOffer? FindCurrent(string offerId)
    {
        string rootId = FindVersion(offerId)?.RootOfferId ?? offerId;
        return _versions.FindLast(version => IsSame(version.RootOfferId, rootId));
    }

    internal void Clear()
    {
        _versions.Clear();
        _inventories.Clear();
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
