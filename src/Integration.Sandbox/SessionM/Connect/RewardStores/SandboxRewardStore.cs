using System.Collections.Immutable;

namespace Integration.Sandbox;

/// <summary>A place where users buy offers with points.</summary>
public sealed record SandboxRewardStore
{
    /// <summary>The store's id. Random unless set.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The accounts whose points it takes, in the order in which they are spent; without any, the tenant's first account.</summary>
    public ImmutableArray<string> PointAccountIds { get; init; } = [];

    /// <summary>What it sells.</summary>
    public ImmutableArray<SandboxRewardStoreOffer> Offers { get; init; } = [];

    /// <summary>How much it sells.</summary>
    public override string ToString() => $"reward store with {Offers.Length} offers";
}
