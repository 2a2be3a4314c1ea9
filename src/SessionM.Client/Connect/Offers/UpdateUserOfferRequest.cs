using System.Text.Json.Nodes;

namespace SessionM.Client;

/// <summary>What to change of an offer that a customer holds. What each member does is inferred from its name.</summary>
public sealed record UpdateUserOfferRequest
{
    /// <summary>The SessionM user id; some tenants also take an external id here.</summary>
    public required string UserId { get; init; }

    /// <summary>The customer's copy of the offer. A <see cref="Client.UserOffer"/> or an <see cref="IssuedOffer"/> converts by itself.</summary>
    public required UserOfferId UserOffer { get; init; }

    /// <summary>
    /// The offer's extended data, such as a third party's code. The wire wants it as a text that holds JSON; the client writes that text. Whether it replaces
    /// or completes what is there is not documented. <see langword="null"/> leaves it out.
    /// </summary>
    public JsonNode? CustomData { get; init; }

    /// <summary>Whether the offer goes on waiting for extended data, and out of the wallet. Default false.</summary>
    public bool RemainPendingExtendedData { get; init; }

    /// <summary>Whether the redemption dates are set anew; by which rule is not documented. Default false.</summary>
    public bool UpdateRedemptionDates { get; init; }

    /// <summary>The kind alone; never the customer or the data.</summary>
    public override string ToString() => "change of a user offer";
}
