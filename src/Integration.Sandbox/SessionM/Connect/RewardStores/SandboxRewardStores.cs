namespace Integration.Sandbox;

/// <summary>The tenant's reward stores.</summary>
public sealed class SandboxRewardStores
{
    private readonly Lock _gate;
    private readonly Dictionary<string, SandboxRewardStore> _byId = new(StringComparer.OrdinalIgnoreCase);

    internal SandboxRewardStores(Lock gate) => _gate = gate;

    /// <summary>Opens a store, or replaces the one with its id.</summary>
    /// <param name="store">The store.</param>
    public void Add(SandboxRewardStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        lock (_gate)
        {
            _byId[store.Id] = store;
        }
    }

    /// <summary>The store with this id. The caller holds the lock.</summary>
    internal SandboxRewardStore? Find(string storeId) => _byId.GetValueOrDefault(storeId);

    internal void Clear() => _byId.Clear();
}
