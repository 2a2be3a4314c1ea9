using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Checks a transaction's JSON. Which members SessionM insists on is not known; these are the ones every known integrator sends.</summary>
internal static class PosForm
{
    /// <summary>What is wrong with a transaction; <see langword="null"/> when nothing is.</summary>
    public static string? FindProblem(JsonObject transaction)
    {
        IEnumerable<string?> problems =
        [
            Text(transaction, "transaction_id"),
            Number(transaction, "subtotal"),
            Time(transaction, "open_time"),
            Time(transaction, "modified_time"),
            Flag(transaction, "is_closed"),
            Flag(transaction, "is_voided"),
            .. Each(transaction, "items", item =>
                [Text(item, "line_id"), Text(item, "item_id"), Number(item, "quantity"), Number(item, "unit_price"), Number(item, "subtotal")]),
            .. Each(transaction, "payments", payment =>
                [Text(payment, "payment_id"), Text(payment, "type"), Number(payment, "amount"), Time(payment, "payment_time"), IdWithType(payment, "user_id"), IdWithType(payment, "additional_user_id")]),
            .. Each(transaction, "discounts", discount =>
                [Text(discount, "reference_id"), Text(discount, "reference_id_type"), Number(discount, "amount")]),
        ];
        return problems.OfType<string>().FirstOrDefault();
    }

    public static IEnumerable<JsonObject> Objects(JsonObject transaction, string list) => (transaction[list] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string?> Each(JsonObject transaction, string list, Func<JsonObject, IEnumerable<string?>> check) =>
        transaction[list] is JsonArray entries && entries.All(entry => entry is JsonObject)
            ? Objects(transaction, list).SelectMany(check).Select(problem => problem is null ? null : $"{list}: {problem}")
            : [$"{list} must be a list of objects"];

    private static string? Text(JsonObject json, string name) => WireJson.Text(json[name]) is { Length: > 0 } ? null : $"{name} is required";

    private static string? Number(JsonObject json, string name) => WireJson.Number(json[name]) is not null ? null : $"{name} must be a number";

    private static string? Flag(JsonObject json, string name) => !json.ContainsKey(name) || WireJson.Flag(json[name]) is not null ? null : $"{name} must be true or false";

    // Both forms that integrators send: ISO 8601, and the same with a blank in place of the T.
    private static string? Time(JsonObject json, string name) =>
        WireJson.Text(json[name]) is [_, _, _, _, '-', ..] text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? null
            : $"{name} must be a time";

    private static string? IdWithType(JsonObject json, string name) =>
        json.ContainsKey(name) == json.ContainsKey($"{name}_type") && (!json.ContainsKey(name) || (Text(json, name) ?? Text(json, $"{name}_type")) is null)
            ? null
            : $"{name} and {name}_type belong together";
}
