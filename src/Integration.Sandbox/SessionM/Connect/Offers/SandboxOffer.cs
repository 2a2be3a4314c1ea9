using System.Collections.Immutable;

namespace Integration.Sandbox;

/// <summary>An offer issued to a user. Unset members are left out of the answer, as SessionM does.</summary>
public sealed record SandboxOffer
{
    /// <summary>The user offer's id: this issue of the offer to this user. Random unless set.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The id of the offer's version. Random unless set.</summary>
    public string OfferId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The id all versions share. Random unless set.</summary>
    public string RootOfferId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The group's id; all zeros means none.</summary>
    public string OfferGroupId { get; init; } = Guid.Empty.ToString();

    /// <summary>For example <c>manual_fulfillment</c> or <c>percent_discount</c>; SessionM's set is open.</summary>
    public string OfferType { get; init; } = "manual_fulfillment";

    /// <summary>The name in cultures without a text of their own.</summary>
    public required string Name { get; init; }

    /// <summary>The description in cultures without a text of their own.</summary>
    public string? Description { get; init; }

    /// <summary>The terms and conditions in cultures without a text of their own.</summary>
    public string? Terms { get; init; }

    /// <summary>Texts by culture, for example <c>de-DE</c>.</summary>
    public ImmutableDictionary<string, SandboxOfferText> Texts { get; init; } =
        ImmutableDictionary.Create<string, SandboxOfferText>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it can be redeemed now.</summary>
    public bool IsRedeemable { get; init; } = true;

    /// <summary>Whether it still waits for extended data, such as a third party's code; returned only when asked for.</summary>
    public bool IsPendingExtendedData { get; init; }

    /// <summary>When the offer becomes available.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When the offer stops being available.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>When the user got it.</summary>
    public DateTimeOffset? AcquireDate { get; init; }

    /// <summary>When the user redeemed it. A redeemed offer is not in the issued state and leaves the wallet.</summary>
    public DateTimeOffset? RedeemDate { get; init; }

    /// <summary>When it was revoked. A revoked offer leaves the wallet and goes back to the inventory.</summary>
    public DateTimeOffset? RevokeDate { get; init; }

    /// <summary>Why it was revoked, as the call said.</summary>
    public string? RevokeReason { get; init; }

    /// <summary>The JSON that <c>acquisition/update</c> gave it last. Where SessionM shows it is not documented, so no answer has it.</summary>
    public string? CustomData { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>When redemption begins.</summary>
    public DateTimeOffset? RedemptionStartDate { get; init; }

    /// <summary>When redemption ends; SessionM fills this or <see cref="ExpirationDate"/>.</summary>
    public DateTimeOffset? RedemptionEndDate { get; init; }

    /// <summary>The discount's id at the point of sale.</summary>
    public string? PosDiscountId { get; init; }

    /// <summary>What it takes off a transaction at the point of sale.</summary>
    public decimal DiscountAmount { get; init; }

    /// <summary>The code by which the point of sale may name it instead of its id.</summary>
    public string? TtlCode { get; init; }

    /// <summary>The id of the transaction that has locked it. A locked offer is not in the wallet.</summary>
    public string? LockedBy { get; init; }

    /// <summary>Images, videos and links.</summary>
    public ImmutableArray<SandboxOfferMedia> Media { get; init; } = [];
}
