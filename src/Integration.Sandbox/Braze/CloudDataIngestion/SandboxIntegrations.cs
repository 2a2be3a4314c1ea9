namespace Integration.Sandbox;

/// <summary>The integrations with data warehouses.</summary>
public sealed class SandboxIntegrations
{
    private readonly Lock _gate;
    private readonly int _historyCapacity;
    private readonly OrderedDictionary<Guid, IntegrationRecord> _integrations = [];

    internal SandboxIntegrations(Lock gate, int historyCapacity)
    {
        _gate = gate;
        _historyCapacity = historyCapacity;
    }

    internal IEnumerable<IntegrationRecord> All => _integrations.Values;

    /// <summary>Adds integrations; one whose id is there already takes its place and loses its past syncs.</summary>
    /// <param name="integrations">The integrations.</param>
    public void Add(params ReadOnlySpan<SandboxIntegration> integrations)
    {
        lock (_gate)
        {
            foreach (SandboxIntegration integration in integrations)
            {
                ArgumentNullException.ThrowIfNull(integration, nameof(integrations));
                _integrations[integration.Id] = new IntegrationRecord(integration, _historyCapacity);
            }
        }
    }

    internal IntegrationRecord? Find(Guid id) => _integrations.GetValueOrDefault(id);

    internal void Clear() => _integrations.Clear();
}
