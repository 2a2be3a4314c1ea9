using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The strict schema of one of the six recommended eCommerce events. A name that differs by a letter is an ordinary event without one.</summary>
/// <remarks>Wording: the "did not contain" text was observed; the others follow it.</remarks>
internal sealed class EcommerceSchema
{
    private static readonly Field[] Item =
    [
        Required("product_id", FieldKind.Text), Required("product_name", FieldKind.Text), Required("variant_id", FieldKind.Text),
        Required("quantity", FieldKind.Integer), Required("price", FieldKind.Money),
        Optional("image_url", FieldKind.Text), Optional("product_url", FieldKind.Text), Optional("metadata", FieldKind.Object),
    ];

    private static readonly Field[] Basket =
    [
        Required("currency", FieldKind.Currency), Required("products", FieldKind.Products), Required("source", FieldKind.Text), Optional("metadata", FieldKind.Object),
    ];

    private static readonly Field[] Charges =
        [Optional("subtotal_value", FieldKind.Money), Optional("tax", FieldKind.Money), Optional("shipping", FieldKind.Money)];

    private static readonly Field[] Discounts = [Optional("total_discounts", FieldKind.Money), Optional("discounts", FieldKind.Discounts)];

    private static readonly Field[] Discount = [Required("code", FieldKind.Text), Required("amount", FieldKind.Money), Optional("type", FieldKind.Text)];

    private static readonly FrozenDictionary<string, EcommerceSchema> Schemas = new Dictionary<string, EcommerceSchema>(StringComparer.Ordinal)
    {
        ["ecommerce.product_viewed"] = new(
            Required("product_id", FieldKind.Text), Required("product_name", FieldKind.Text), Required("variant_id", FieldKind.Text),
            Required("price", FieldKind.Money), Required("currency", FieldKind.Currency), Required("source", FieldKind.Text),
            Optional("image_url", FieldKind.Text), Optional("product_url", FieldKind.Text), Optional("type", FieldKind.ViewTypes), Optional("metadata", FieldKind.Object)),
        ["ecommerce.cart_updated"] = new(
            [Required("cart_id", FieldKind.Text), Optional("total_value", FieldKind.Money), Optional("action", FieldKind.CartAction), .. Basket, .. Charges]),
        ["ecommerce.checkout_started"] = new(
            [Required("checkout_id", FieldKind.Text), Required("total_value", FieldKind.Money), Optional("cart_id", FieldKind.Text), .. Basket, .. Charges]),
        ["ecommerce.order_placed"] = new(
            [Required("order_id", FieldKind.Text), Required("total_value", FieldKind.Money), Optional("cart_id", FieldKind.Text), .. Basket, .. Charges, .. Discounts]),
        ["ecommerce.order_cancelled"] = new(
            [Required("order_id", FieldKind.Text), Required("total_value", FieldKind.Money), Required("cancel_reason", FieldKind.Text), .. Basket, .. Charges, .. Discounts]),
        ["ecommerce.order_refunded"] = new(
            [Required("order_id", FieldKind.Text), Required("total_value", FieldKind.Money), .. Basket, .. Discounts]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Field[] _fields;

    private EcommerceSchema(params Field[] fields) => _fields = fields;

    private enum FieldKind
    {
        Text,
        Integer,
        Money,
        Currency,
        Object,
        ViewTypes,
        CartAction,
        Products,
        Discounts,
    }

    public static EcommerceSchema? Find(string eventName) => Schemas.GetValueOrDefault(eventName);

    public string? Problem(JsonObject properties)
    {
        foreach ((string name, JsonNode? _) in properties)
        {
            if (!_fields.Any(f => string.Equals(f.Name, name, StringComparison.Ordinal)))
            {
                return $"The property '#/' contains additional properties [\"{name}\"] outside of the schema when none are allowed";
            }
        }

        return Check(_fields, properties, "#/") ?? CartTotalProblem(properties);
    }

    // Adding to or removing from a cart needs no total; replacing it, the default, does.
    private string? CartTotalProblem(JsonObject properties) =>
        _fields.Any(f => f.Kind == FieldKind.CartAction)
        && WireJson.Text(properties["action"]) is not ("add" or "remove")
        && !properties.ContainsKey("total_value")
            ? Missing("#/", "total_value")
            : null;

    private static string? Check(Field[] fields, JsonObject properties, string path)
    {
        foreach (Field field in fields)
        {
            if (!properties.TryGetPropertyValue(field.Name, out JsonNode? value))
            {
                if (field.IsRequired)
                {
                    return Missing(path, field.Name);
                }

                continue;
            }

            if (Check(field, value, path + field.Name) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Check(Field field, JsonNode? value, string path) => field.Kind switch
    {
        FieldKind.Text => WireJson.Text(value) is null ? WrongType(path, "string") : null,
        FieldKind.Integer => WireJson.Integer(value) is null ? WrongType(path, "integer") : null,
        FieldKind.Money => WireJson.Number(value) switch
        {
            null => WrongType(path, "number"),
            < 0 => $"The property '{path}' did not have a minimum value of 0, inclusively",
            _ => null,
        },
        FieldKind.Currency => Iso4217.Contains(WireJson.Text(value)) ? null : "'currency' must be an ISO 4217 currency",
        FieldKind.Object => value is JsonObject ? null : WrongType(path, "object"),
        FieldKind.ViewTypes => value is JsonArray types && types.All(t => WireJson.Text(t) is "price_drop" or "back_in_stock") ? null : NotAllowed(path),
        FieldKind.CartAction => WireJson.Text(value) is "add" or "remove" or "replace" ? null : NotAllowed(path),
        FieldKind.Products => CheckEach(Item, value, path),
        _ => CheckEach(Discount, value, path),
    };

    private static string? CheckEach(Field[] fields, JsonNode? value, string path)
    {
        if (value is not JsonArray array)
        {
            return WrongType(path, "array");
        }

        for (int i = 0; i < array.Count; i++)
        {
            string at = $"{path}/{i}";
            string? problem = array[i] is JsonObject item ? Check(fields, item, at + "/") : WrongType(at, "object");
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string Missing(string path, string name) => $"The property '{path}' did not contain a required property of '{name}'";

    private static string WrongType(string path, string type) => $"The property '{path}' did not match the following type: {type}";

    private static string NotAllowed(string path) => $"The property '{path}' did not match one of the allowed values";

    private static Field Required(string name, FieldKind kind) => new(name, kind, IsRequired: true);

    private static Field Optional(string name, FieldKind kind) => new(name, kind, IsRequired: false);

    private sealed record Field(string Name, FieldKind Kind, bool IsRequired);
}
