namespace SessionM.Client;

/// <summary>
/// The id of one customer's copy of an offer (<c>user_offer_id</c>). A type of its own because the ids of the offer and its version look the same: those do
/// not compile here. A <see cref="UserOffer"/> or an <see cref="IssuedOffer"/> converts by itself.
/// </summary>
public readonly record struct UserOfferId
{
    private readonly string? _value;

    private UserOfferId(string value) => _value = value;

    /// <summary>The id as SessionM spells it.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException(Empty);

    private static string Empty => "The user-offer id is empty. Give a user offer that has one, or make it with UserOfferId.From.";

    /// <summary>The id of an offer in a customer's wallet. Without one it is <c>default</c>, which calls refuse.</summary>
    public static implicit operator UserOfferId(UserOffer? offer) => OfAnswer(offer?.Id);

    /// <summary>The id of an offer just issued. Without one it is <c>default</c>, which calls refuse.</summary>
    public static implicit operator UserOfferId(IssuedOffer? offer) => OfAnswer(offer?.UserOfferId);

    /// <summary>An id that the host has kept.</summary>
    /// <param name="userOfferId">The <see cref="UserOffer.Id"/> of a user offer; never its <see cref="UserOffer.OfferId"/> or <see cref="UserOffer.RootOfferId"/>.</param>
    /// <exception cref="ArgumentException">The id is empty or the all-zero GUID.</exception>
    public static UserOfferId From(string userOfferId)
    {
        SessionMIds.ThrowIfNone(userOfferId, "The user-offer id", nameof(userOfferId));
        return new UserOfferId(userOfferId);
    }

    /// <summary>Compares ignoring case.</summary>
    public bool Equals(UserOfferId other) => SessionMIds.Comparer.Equals(_value, other._value);

    /// <inheritdoc />
    public override int GetHashCode() => _value is null ? 0 : SessionMIds.Comparer.GetHashCode(_value);

    /// <summary>The kind alone; never the id.</summary>
    public override string ToString() => "user-offer id";

    internal void ThrowIfEmpty(string parameterName)
    {
        if (_value is null)
        {
            throw new ArgumentException(Empty, parameterName);
        }
    }

    private static UserOfferId OfAnswer(string? id) => SessionMIds.IsNone(id) ? default : new UserOfferId(id);
}
