using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze reject a purchase.</summary>
internal static class PurchaseRules
{
    private const int MaxPropertyBytes = 50 * 1024;

    public static string? Problem(JsonObject item)
    {
        if (WireJson.Text(item["product_id"]) is not { Length: > 0 and <= 255 })
        {
            return "'product_id' is not valid";
        }

        if (!Iso4217.Contains(WireJson.Text(item["currency"])))
        {
            return "'currency' must be an ISO 4217 currency";
        }

        if (WireJson.Number(item["price"]) is null)
        {
            return "'price' is not valid";
        }

        if (item.ContainsKey("quantity") && WireJson.Integer(item["quantity"]) is not (>= 1 and <= 100))
        {
            return "'quantity' is not valid";
        }

        if (BrazeTime.Parse(WireJson.Text(item["time"])) is null)
        {
            return "'time' is not valid";
        }

        return PropertyRules.Problem(
            item["properties"], MaxPropertyBytes, ["time", "product_id", "quantity", "event_name", "price", "currency"]);
    }

    public static SandboxPurchase Read(JsonObject item) => new()
    {
        ProductId = WireJson.Text(item["product_id"])!,
        Currency = WireJson.Text(item["currency"])!,
        Price = WireJson.Number(item["price"])!.Value,
        Quantity = (int)(WireJson.Integer(item["quantity"]) ?? 1),
        Time = BrazeTime.Parse(WireJson.Text(item["time"]))!.Value,
        AppId = WireJson.Text(item["app_id"]),
        Properties = (JsonObject?)item["properties"]?.DeepClone(),
    };
}
