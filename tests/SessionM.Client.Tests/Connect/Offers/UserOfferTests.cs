using System.Globalization;
using System.Net;

namespace SessionM.Client.Tests;

/// <summary>One odd member must not cost the wallet.</summary>
public sealed class UserOfferTests
{
    [Theory]
    [InlineData("\"2025-05-30T06:08:11.6829853Z\"", "2025-05-30T06:08:11.6829853Z")]
    [InlineData("\"2025-05-30T06:08:11Z\"", "2025-05-30T06:08:11Z")]
    [InlineData("\"2020-08-05T19:08:46.63\"", "2020-08-05T19:08:46.63Z")]
    [InlineData("\"2020-08-05T19:08:46\"", "2020-08-05T19:08:46Z")]
    [InlineData("\"2020-08-05T19:08:46.1234567\"", "2020-08-05T19:08:46.1234567Z")]
    [InlineData("\"2020-08-05T19:08:46-05:00\"", "2020-08-06T00:08:46Z")]
    [InlineData("\"2020-08-05 19:08:46\"", "2020-08-05T19:08:46Z")]
    [InlineData("\"2020-08-05\"", "2020-08-05T00:00:00Z")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("\"2025-05-30\\udc00\"", null)]
    [InlineData("\"12:30\"", null)]
    [InlineData("\"03/04/2026\"", null)]
    [InlineData("\"2026-13-40T00:00:00\"", null)]
    [InlineData("\"0001-01-01T00:00:00+05:00\"", null)]
    [InlineData("1748585291", null)]
    [InlineData("true", null)]
    [InlineData("""{"date":"2025-05-30"}""", null)]
    [InlineData("[1,2]", null)]
    public async Task Dates_are_read_in_every_dialect_and_are_null_otherwise(string date, string? expected)
    {
        foreach (string culture in new[] { "en-US", "ar-SA", "th-TH" })
        {
            UserOffer offer = await InCultureAsync(culture, () => OfferAsync($$"""{"id":"o-1","start_date":{{date}},"redeem_date":{{date}},"name":"n"}"""));

            DateTimeOffset? utc = expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
            offer.StartDate.Should().Be(utc);
            offer.IsRedeemed.Should().Be(utc is not null);
            offer.Name.Should().Be("n");
        }
    }

    [Fact]
    public async Task UsableUntil_is_the_redemption_end_when_there_is_no_expiration()
    {
        UserOffer offer = await OfferAsync("""{"redemption_end_date":"2026-01-02T00:00:00"}""");

        offer.UsableUntil.Should().Be(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        (await OfferAsync("{}")).UsableUntil.Should().BeNull();
    }

    [Theory]
    [InlineData("\"MANUAL_FULFILLMENT\"", "MANUAL_FULFILLMENT", true)]
    [InlineData("\"buy_one_get_one\"", "buy_one_get_one", false)]
    [InlineData("17", "17", false)]
    [InlineData("\"\"", "", false)]
    [InlineData("\"\\ud800\"", "\"\\ud800\"", false)]
    public async Task OfferType_keeps_what_it_does_not_know(string type, string value, bool isManual)
    {
        UserOffer offer = await OfferAsync($$"""{"offer_type":{{type}}}""");

        offer.OfferType!.Value.ToString().Should().Be(value);
        (offer.OfferType == OfferType.ManualFulfillment).Should().Be(isManual);
        (offer.OfferType != OfferType.ManualFulfillment).Should().Be(!isManual);
    }

    [Fact]
    public async Task OfferType_is_null_when_it_is_absent_or_null()
    {
        (await OfferAsync("{}")).OfferType.Should().BeNull();
        (await OfferAsync("""{"offer_type":null}""")).OfferType.Should().BeNull();
    }

    [Fact]
    public void OfferType_is_the_same_in_any_case_and_empty_by_default()
    {
        OfferType.From("PERCENT_discount").Should().Be(OfferType.PercentDiscount);
        OfferType.From("PERCENT_discount").GetHashCode().Should().Be(OfferType.PercentDiscount.GetHashCode());
        OfferType.PercentDiscount.Equals((object)OfferType.FixedAmountDiscount).Should().BeFalse();
        OfferType.FixedAmountCheckDiscount.Value.Should().Be("fixed_amount_check_discount");
        default(OfferType).Value.Should().BeEmpty();
    }

    [Fact]
    public async Task Numbers_are_read_from_text_and_text_from_numbers()
    {
        UserOffersPage page = await PageAsync(
            """{"total_records":"3","total_points":"1000.25","available_points":12,"user_offers":[{"id":17,"pos_discount_id":4711,"media":[{"content_type":"5","id":3}]}],"offer_groups":[{"sort_order":"7"}]}""");

        page.TotalRecords.Should().Be(3);
        page.TotalPoints.Should().Be(1000.25m);
        page.AvailablePoints.Should().Be(12);
        page.OfferGroups[0].SortOrder.Should().Be(7);
        page.UserOffers[0].Id.Should().Be("17");
        page.UserOffers[0].PosDiscountId.Should().Be("4711");
        page.UserOffers[0].Media[0].ContentType.Should().Be(OfferMedia.WebLink);
        page.UserOffers[0].Media[0].Id.Should().Be("3");
    }

    [Fact]
    public async Task Text_that_is_no_unicode_is_null_and_costs_no_other_offer()
    {
        UserOffersPage page = await PageAsync("""{"user_offers":[{"id":"o-1","name":"half an emoji \ud83d"},{"id":"o-2","name":"whole \ud83d\ude00"}]}""");

        page.UserOffers.Select(offer => (offer.Id, offer.Name)).Should().Equal(("o-1", null), ("o-2", "whole 😀"));
    }

    [Theory]
    [InlineData("2.0", 2L, "2.0")]
    [InlineData("2e3", 2000L, "2000")]
    [InlineData("-3", -3L, "-3")]
    [InlineData("\"2.0\"", 2L, "2.0")]
    [InlineData("2.5", null, "2.5")]
    [InlineData("9223372036854775808", null, "9223372036854775808")]
    [InlineData("1e400", null, null)]
    [InlineData("\"\"", null, null)]
    [InlineData("\" \"", null, null)]
    [InlineData("\"1,5\"", null, null)]
    [InlineData("\"n\\u002fa\"", null, null)]
    [InlineData("\"\\ud800\"", null, null)]
    [InlineData("true", null, null)]
    [InlineData("null", null, null)]
    [InlineData("""{"value":1}""", null, null)]
    [InlineData("[1,2]", null, null)]
    public async Task Numbers_are_null_when_they_cannot_be_read(string number, long? whole, string? amount)
    {
        UserOffersPage page = await PageAsync($$"""{"total_records":{{number}},"available_points":{{number}},"user_offers":[{"id":"o-1"}]}""");

        page.TotalRecords.Should().Be(whole);
        page.AvailablePoints.Should().Be(amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture));
        page.UserOffers.Should().ContainSingle();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"1\"", true)]
    [InlineData("2", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"truest\"", null)]
    [InlineData("null", null)]
    [InlineData("[true]", null)]
    [InlineData("""{"value":true}""", null)]
    public async Task Booleans_are_null_when_they_cannot_be_read(string value, bool? expected)
    {
        UserOffersPage page = await PageAsync($$"""{"user":{"opted_in":{{value}},"activated":true},"user_offers":[{"is_redeemable":{{value}},"id":"o-1"}]}""");

        page.User!.OptedIn.Should().Be(expected);
        page.User.Activated.Should().BeTrue();
        page.UserOffers.Should().ContainSingle().Which.IsRedeemable.Should().Be(expected);
        page.UserOffers[0].Id.Should().Be("o-1");
    }

    [Fact]
    public async Task Lists_are_without_the_nulls_that_were_sent()
    {
        UserOffersPage page = await PageAsync("""{"user_offers":[null,{"media":[null,{"uri":"u"}]},null],"offer_groups":[null,{}],"offer_categories":[null]}""");

        page.UserOffers.Should().ContainSingle().Which.Media.Should().ContainSingle().Which.Uri.Should().Be("u");
        page.OfferGroups.Should().ContainSingle();
        page.OfferCategories.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"user_offers":null,"offer_groups":null,"offer_categories":null,"user":null,"total_points":null}""")]
    [InlineData("{}")]
    public async Task Lists_are_empty_when_they_are_null_or_absent(string payload)
    {
        UserOffersPage page = await PageAsync(payload);

        page.UserOffers.Should().BeEmpty();
        page.OfferGroups.Should().BeEmpty();
        page.OfferCategories.Should().BeEmpty();
        page.User.Should().BeNull();
        page.TotalPoints.Should().BeNull();
        page.TotalRecords.Should().BeNull();
        page.RateLimit.Should().BeNull();
    }

    [Fact]
    public async Task Media_is_empty_when_it_is_null()
    {
        (await OfferAsync("""{"media":null}""")).Media.Should().BeEmpty();
        (await OfferAsync("{}")).Media.Should().BeEmpty();
    }

    [Theory]
    [InlineData("7", 0)]
    [InlineData("\"x\"", 0)]
    [InlineData("true", 0)]
    [InlineData("{}", 1)]
    [InlineData("""{"uri":"u","content_type":99}""", 1)]
    [InlineData("""[null,7,"x",[],{"uri":"u","content_type":99},{"uri":"v","content_type":{},"culture":null}]""", 2)]
    public async Task Media_of_any_kind_costs_no_offer(string media, int count)
    {
        UserOffersPage page = await PageAsync($$"""{"user_offers":[{"id":"o-1","offer_type":"of_tomorrow","media":{{media}}},{"id":"o-2"}]}""");

        page.UserOffers.Select(offer => offer.Id).Should().Equal("o-1", "o-2");
        page.UserOffers[0].OfferType!.Value.Value.Should().Be("of_tomorrow");
        page.UserOffers[0].Media.Should().HaveCount(count).And.NotContain(m => m.ContentType != null && m.ContentType != 99);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    public async Task Parts_of_another_kind_than_documented_are_empty(string part)
    {
        UserOffersPage page = await PageAsync($$"""{"user":{{part}},"user_offers":{{part}},"offer_groups":{{part}},"offer_categories":{{part}},"total_records":1}""");

        page.User.Should().BeNull();
        page.UserOffers.Should().BeEmpty();
        page.OfferGroups.Should().BeEmpty();
        page.OfferCategories.Should().BeEmpty();
        page.TotalRecords.Should().Be(1);
    }

    [Fact]
    public async Task AdditionalProperties_keeps_members_of_every_level()
    {
        UserOffersPage page = await PageAsync(
            """{"x1":1,"user":{"x2":2},"user_offers":[{"x3":3,"media":[{"x4":4}]}],"offer_groups":[{"x5":5}],"offer_categories":[{"x6":6}]}""");

        page.AdditionalProperties!["x1"].GetInt32().Should().Be(1);
        page.User!.AdditionalProperties!["x2"].GetInt32().Should().Be(2);
        page.UserOffers[0].AdditionalProperties!["x3"].GetInt32().Should().Be(3);
        page.UserOffers[0].Media[0].AdditionalProperties!["x4"].GetInt32().Should().Be(4);
        page.OfferGroups[0].AdditionalProperties!["x5"].GetInt32().Should().Be(5);
        page.OfferCategories[0].AdditionalProperties!["x6"].GetInt32().Should().Be(6);
    }

    private static async Task<T> InCultureAsync<T>(string culture, Func<Task<T>> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return await run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<UserOffer> OfferAsync(string offer) => (await PageAsync($$"""{"user_offers":[{{offer}}]}""")).UserOffers.Should().ContainSingle().Which;

    private static async Task<UserOffersPage> PageAsync(string payload)
    {
        await using StubTenant tenant = new();
        tenant.Handler.Answer(HttpStatusCode.OK, $$"""{"status":"ok","payload":{{payload}}}""");
        return await tenant.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));
    }
}
