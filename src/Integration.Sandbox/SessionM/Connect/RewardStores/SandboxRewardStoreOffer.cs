namespace Integration.Sandbox;

/// <summary>An offer on sale in a reward store.</summary>
public sealed record SandboxRewardStoreOffer
{
    /// <summary>The id of this place in the store, which a purchase names. Random unless set.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>What a user gets; its <see cref="SandboxOffer.Id"/> is given anew each time. Its inventory is the one in <see cref="SandboxOfferCatalog"/>.</summary>
    public required SandboxOffer Offer { get; init; }

    /// <summary>What it costs, in points; 0 for a free one.</summary>
    public decimal Price { get; init; }

    /// <summary>When it comes into the store; <see langword="null"/> when it always was.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When it leaves the store; <see langword="null"/> when it stays.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>The offer's name and price.</summary>
    public override string ToString() => $"{Offer.Name} for {Price}";
}
