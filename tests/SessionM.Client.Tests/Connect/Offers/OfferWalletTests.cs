using System.Runtime.CompilerServices;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class OfferWalletTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ISessionMOffers _offers = Substitute.For<ISessionMOffers>();
    private readonly FakeResolver _resolver = new();

    [Fact]
    public async Task GetOffersAsync_maps_an_offer_to_the_neutral_one()
    {
        Give(new UserOffer
        {
            Id = "o-1",
            OfferId = "v-1",
            RootOfferId = "r-1",
            Name = "Free drink",
            Description = "Any drink",
            Terms = "Once",
            StartDate = Day,
            RedemptionEndDate = Day.AddDays(2),
            Media = [new OfferMedia { ContentType = OfferMedia.Image, Uri = "image" }, new OfferMedia { CategoryName = "LOGO", Uri = "logo" }],
        });

        WalletOffer offer = (await ReadAsync(UserKey.Native("u-1"))).Should().ContainSingle().Which;

        offer.Should().Be(new WalletOffer
        {
            UserOfferId = "o-1",
            OfferId = "v-1",
            RootOfferId = "r-1",
            Title = "Free drink",
            Description = "Any drink",
            Terms = "Once",
            Logo = "logo",
            StartsAt = Day,
            ExpiresAt = Day.AddDays(2),
        });
    }

    [Fact]
    public async Task GetOffersAsync_shows_the_first_image_when_there_is_no_logo_and_a_redeemed_offer_as_redeemed()
    {
        Give(
            new UserOffer { RedeemDate = Day, Media = [new OfferMedia { ContentType = OfferMedia.Video, Uri = "v" }, new OfferMedia { ContentType = OfferMedia.Image, Uri = "i" }] },
            new UserOffer { Media = [new OfferMedia { ContentType = OfferMedia.Video, Uri = "v" }] });

        List<WalletOffer> offers = await ReadAsync(UserKey.Native("u-1"));

        offers[0].Logo.Should().Be("i");
        offers[0].IsRedeemed.Should().BeTrue();
        offers[1].Logo.Should().BeNull();
        offers[1].IsRedeemed.Should().BeFalse();
        offers[1].UserOfferId.Should().BeEmpty();
    }

    [Fact]
    public async Task GetOffersAsync_looks_up_the_key_the_resolver_gives_in_the_culture_asked_for()
    {
        _resolver.Keys[UserKey.Email("a@b.test")] = UserKey.Native("u-9");
        Give(new UserOffer());

        await ReadAsync(UserKey.Email("a@b.test"), "de-DE");

        _resolver.Systems.Should().Equal("SessionM");
        _offers.Received(1).GetUserOffersAsync("u-9", "de-DE", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task GetOffersAsync_refuses_a_user_the_resolver_does_not_know()
    {
        _resolver.Keys[UserKey.External("x-1")] = null;

        Func<Task> read = () => ReadAsync(UserKey.External("x-1"));

        (await read.Should().ThrowAsync<ArgumentException>()).WithParameterName("user").Which.Message.Should().Contain("resolver").And.NotContain("x-1");
        _offers.DidNotReceiveWithAnyArgs().GetUserOffersAsync(default!);
    }

    [Fact]
    public async Task GetOffersAsync_refuses_a_kind_of_key_SessionM_cannot_look_up()
    {
        foreach (UserKey key in new[] { UserKey.Email("jane@person.test"), UserKey.Phone("+100"), UserKey.Alias("jane", "l"), default })
        {
            Func<Task> read = () => ReadAsync(key);

            (await read.Should().ThrowAsync<ArgumentException>()).WithParameterName("user")
                .Which.Message.Should().NotContain("jane").And.NotContain("+100").And.Contain("IUserKeyResolver");
        }
    }

    private void Give(params UserOffer[] offers) =>
        _offers.GetUserOffersAsync(default!).ReturnsForAnyArgs(_ => ListAsync(offers));

    private async Task<List<WalletOffer>> ReadAsync(UserKey user, string? culture = null)
    {
        List<WalletOffer> offers = [];
        await foreach (WalletOffer offer in new OfferWallet(_offers, _resolver).GetOffersAsync(user, culture))
        {
            offers.Add(offer);
        }

        return offers;
    }

    private static async IAsyncEnumerable<UserOffer> ListAsync(UserOffer[] offers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (UserOffer offer in offers)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return offer;
        }
    }
}
