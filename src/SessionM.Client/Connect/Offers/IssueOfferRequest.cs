namespace SessionM.Client;

/// <summary>Which offer to issue to which customer.</summary>
public sealed record IssueOfferRequest
{
    /// <summary>The SessionM user id; some tenants also take an external id here.</summary>
    public required string UserId { get; init; }

    /// <summary>The offer's id, as the dashboard and <see cref="UserOffer.OfferId"/> show it; not the id of a user offer.</summary>
    public required string OfferId { get; init; }

    /// <summary>How many copies the customer gets; at least 1, which is the default. The vendor's largest is not documented.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>
    /// Whether to issue the very version <see cref="OfferId"/> names. Otherwise SessionM chooses, presumably the current version of the same offer: the rule
    /// is not documented. Default false.
    /// </summary>
    public bool IssueExactVersion { get; init; }

    /// <summary>How many; never the customer.</summary>
    public override string ToString() => $"issue of {Quantity} offers";
}
