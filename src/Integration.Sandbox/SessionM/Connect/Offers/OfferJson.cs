using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A user offer as Connect writes it.</summary>
internal static class OfferJson
{
    public static JsonObject Write(SandboxOffer offer, string culture)
    {
        SandboxOfferText text = TextOf(offer, culture);
        JsonObject json = new()
        {
            ["id"] = offer.Id,
            ["offer_id"] = offer.OfferId,
            ["root_offer_id"] = offer.RootOfferId,
            ["offer_group_id"] = offer.OfferGroupId,
            ["offer_type"] = offer.OfferType,
            ["name"] = text.Name,
            ["is_redeemable"] = offer.IsRedeemable,
            ["media"] = MediaOf(offer, culture),
        };
        AddText(json, "description", text.Description);
        AddText(json, "terms", text.Terms);
        AddText(json, "pos_discount_id", offer.PosDiscountId);

        // Connect mixes both: some dates with seven digits and a zone, some without any zone. Clients have to read either.
        AddText(json, "start_date", WithoutZone(offer.StartDate));
        AddText(json, "end_date", WithoutZone(offer.EndDate));
        AddText(json, "acquire_date", WithZone(offer.AcquireDate));
        AddText(json, "redeem_date", WithZone(offer.RedeemDate));
        AddText(json, "expiration_date", WithZone(offer.ExpirationDate));
        AddText(json, "redemption_start_date", WithoutZone(offer.RedemptionStartDate));
        AddText(json, "redemption_end_date", WithoutZone(offer.RedemptionEndDate));
        return json;
    }

    public static SandboxOfferText TextOf(SandboxOffer offer, string culture) =>
        offer.Texts.GetValueOrDefault(culture) ?? new SandboxOfferText(offer.Name, offer.Description, offer.Terms);

    public static JsonArray MediaOf(SandboxOffer offer, string culture) =>
        new([.. offer.Media.Where(m => IsFor(m, culture)).Select(m => Write(m, offer.OfferId))]);

    public static void AddText(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    public static string? WithZone(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static string? WithoutZone(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static bool IsFor(SandboxOfferMedia media, string culture) =>
        media.Culture is null || string.Equals(media.Culture, culture, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Write(SandboxOfferMedia media, string offerId)
    {
        JsonObject json = new()
        {
            ["id"] = media.Id,
            ["uri"] = media.Uri,
            ["category_id"] = media.CategoryId,
            ["category_name"] = media.CategoryName,
            ["content_type"] = media.ContentType,
            ["offer_id"] = offerId,
        };
        AddText(json, "culture", media.Culture);
        return json;
    }
}
