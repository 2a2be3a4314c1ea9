namespace Integration.Abstractions;

/// <summary>The offers users hold now.</summary>
public interface IOfferWallet
{
    /// <summary>Reads a user's wallet, page by page as it is enumerated.</summary>
    /// <param name="user">Who.</param>
    /// <param name="culture">The language of the texts, for example <c>de-DE</c>; <see langword="null"/> for the configured default.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <exception cref="ArgumentException">
    /// The key is of a kind the system does not know, or the <see cref="IUserKeyResolver"/> knows no key of the user there. An empty wallet is an
    /// answer of the system; this is none.
    /// </exception>
    /// <exception cref="IntegrationException">A page could not be read.</exception>
    IAsyncEnumerable<WalletOffer> GetOffersAsync(UserKey user, string? culture = null, CancellationToken cancellationToken = default);
}
