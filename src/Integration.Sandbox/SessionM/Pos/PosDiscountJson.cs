using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An offer as the point of sale writes it: a discount that refers to the customer's copy of the offer.</summary>
internal static class PosDiscountJson
{
    public const string UserOffer = "USEROFFERID";

    /// <summary>What is known of an offer before there is a transaction.</summary>
    public static JsonObject Write(SandboxOffer offer, string userId)
    {
        JsonObject json = new()
        {
            ["reference_id"] = offer.Id,
            ["reference_id_type"] = UserOffer,
            ["display_name"] = offer.Name,
            ["user_id"] = userId,
        };
        if (offer.PosDiscountId is { } posDiscountId)
        {
            json["pos_discount_id"] = posDiscountId;
        }

        return json;
    }

    /// <summary>The same with what it takes off a transaction. The words of status and source are assumed.</summary>
    public static JsonObject Write(SandboxOffer offer, string userId, JsonObject transaction, string status, DateTimeOffset now)
    {
        JsonObject json = Write(offer, userId);
        json["status"] = status;
        json["discounted_line_ids"] = new JsonArray([.. PosForm.Objects(transaction, "items").Select(item => item["line_id"]!.DeepClone())]);
        json["discount_source"] = "SESSIONM";
        json["amount"] = offer.DiscountAmount;
        json["stack_order"] = PosForm.Objects(transaction, "discounts").Count() + 1;
        json["applied_time"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return json;
    }
}
