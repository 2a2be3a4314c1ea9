namespace Quickstart;

/// <summary>A wallet as the sample ships it.</summary>
internal sealed record WalletFile(string Customer, string Email, string Culture, decimal AvailablePoints, IReadOnlyList<WalletFileOffer> Offers);

/// <summary>One of its offers.</summary>
internal sealed record WalletFileOffer(
    string Id,
    string OfferId,
    string RootOfferId,
    string OfferType,
    string Name,
    string NameDe,
    string Description,
    string Terms,
    string PosDiscountId,
    DateTimeOffset StartDate,
    DateTimeOffset? ExpirationDate,
    DateTimeOffset? RedeemDate,
    string Logo);
