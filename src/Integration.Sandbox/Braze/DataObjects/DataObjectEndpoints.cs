namespace Integration.Sandbox;

/// <summary>Data objects: 50 reads and 50 writes a minute, whatever is read or written.</summary>
internal sealed class DataObjectEndpoints : BrazeEndpoints
{
    public DataObjectEndpoints(BrazeState state, SandboxDataObjectLimits limits)
    {
        RateLimitGroup reads = new(50, TimeSpan.FromMinutes(1));
        RateLimitGroup writes = new(50, TimeSpan.FromMinutes(1));
        IEnumerable<SandboxEndpoint> all =
        [
            .. new DataObjectTypeEndpoints(state.DataObjects).All,
            .. new DataObjectRecordEndpoints(state.DataObjects, limits).All,
            .. new ObjectRelationshipEndpoints(state.DataObjects, limits).All,
            .. new UserRelationshipEndpoints(state, limits).All,
        ];
        All = [.. all.Select(e => e with { Limit = e.Method == HttpMethod.Get ? reads : writes, Refusal = DataObjectReply.Refusal })];
    }

    public override IReadOnlyList<SandboxEndpoint> All { get; }
}
