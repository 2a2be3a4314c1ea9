namespace SessionM.Client;

/// <summary>By what the point of sale names an offer.</summary>
public readonly record struct PosOfferLookup
{
    private readonly string? _code;

    private PosOfferLookup(string type, string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Type = type;
        _code = code;
    }

    internal string? Type { get; }

    internal string Code => _code!;

    /// <summary>By user offer id: the customer's copy of the offer, as the wallet or a lookup names it.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PosOfferLookup UserOffer(UserOfferId userOffer)
    {
        userOffer.ThrowIfEmpty(nameof(userOffer));
        return new PosOfferLookup("UserOfferId", userOffer.Value);
    }

    /// <summary>By the code the customer shows, which is valid for some time.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public static PosOfferLookup TtlCode(string code) => new("TTLCode", code);

    /// <summary>The kind alone; never the code.</summary>
    public override string ToString() => $"offer by {Type}";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_code is null)
        {
            throw new ArgumentException("The offer is empty. Make it with PosOfferLookup.UserOffer or PosOfferLookup.TtlCode.", parameterName);
        }
    }
}
