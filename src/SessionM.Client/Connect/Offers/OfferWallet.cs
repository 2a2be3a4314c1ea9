using System.Runtime.CompilerServices;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>The neutral view of <see cref="ISessionMOffers"/>.</summary>
internal sealed class OfferWallet(ISessionMOffers offers, IUserKeyResolver resolver) : IOfferWallet
{
    private const string LogoCategory = "logo";

    public async IAsyncEnumerable<WalletOffer> GetOffersAsync(
        UserKey user, string? culture = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        UserKey? key = await resolver.ResolveAsync(user, SessionMClient.ServiceName, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            throw new ArgumentException("The resolver knows no key of this user in SessionM, so there is no wallet to read.", nameof(user));
        }

        // Connect takes an external id in the same field on some tenants; which one this is, only the host can know.
        if (key.Value.Kind is not (UserKeyKind.Native or UserKeyKind.External))
        {
            throw new ArgumentException($"SessionM cannot look up a wallet by {key}. Give a native or external id, or translate the key with an IUserKeyResolver.", nameof(user));
        }

        await foreach (UserOffer offer in offers.GetUserOffersAsync(key.Value.Value!, culture, cancellationToken).ConfigureAwait(false))
        {
            yield return Map(offer);
        }
    }

    private static WalletOffer Map(UserOffer offer) => new()
    {
        UserOfferId = offer.Id ?? string.Empty,
        OfferId = offer.OfferId,
        RootOfferId = offer.RootOfferId,
        Title = offer.Name,
        Description = offer.Description,
        Terms = offer.Terms,
        Logo = Logo(offer.Media),
        IsRedeemed = offer.IsRedeemed,
        StartsAt = offer.StartDate,
        ExpiresAt = offer.UsableUntil,
    };

    private static string? Logo(IReadOnlyList<OfferMedia> media)
    {
        OfferMedia? logo = media.FirstOrDefault(m => string.Equals(m.CategoryName, LogoCategory, StringComparison.OrdinalIgnoreCase))
            ?? media.FirstOrDefault(m => m.ContentType == OfferMedia.Image);
        return logo?.Uri;
    }
}
