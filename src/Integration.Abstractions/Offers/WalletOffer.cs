namespace Integration.Abstractions;

/// <summary>An offer a user holds.</summary>
public sealed record WalletOffer
{
    /// <summary>The id of this user's copy of the offer; the one to pass on to redeem it.</summary>
    public required string UserOfferId { get; init; }

    /// <summary>The id of the offer's version the user holds.</summary>
    public string? OfferId { get; init; }

    /// <summary>The id all versions of the offer share; group and compare on this one, ignoring case.</summary>
    public string? RootOfferId { get; init; }

    /// <summary>The offer's title in the culture asked for.</summary>
    public string? Title { get; init; }

    /// <summary>The offer's description in the culture asked for.</summary>
    public string? Description { get; init; }

    /// <summary>Terms and conditions in the culture asked for.</summary>
    public string? Terms { get; init; }

    /// <summary>A picture to show with the offer.</summary>
    public string? Logo { get; init; }

    /// <summary>Whether the offer has been redeemed.</summary>
    public bool IsRedeemed { get; init; }

    /// <summary>When the offer can be used from.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When the offer stops being usable; <see langword="null"/> when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
