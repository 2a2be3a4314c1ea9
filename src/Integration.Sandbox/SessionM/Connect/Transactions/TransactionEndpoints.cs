using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What users bought in stores. Members of the request that are in no public source are left alone.</summary>
internal sealed class TransactionEndpoints(SessionMState state)
{
    public IEnumerable<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, "transactions/api/1.0/transactions/info/get_store_transactions", r => ConnectBody.ForUser(state, r, user => List(r, user))),
    ];

    private Reply List(SandboxRequest request, SandboxUser user)
    {
        IReadOnlyList<SandboxTransaction> all = state.Transactions.Of(user.UserId);
        if (ReadToken(request.Body["pagination_token"]) is not { } start || start > all.Count)
        {
            return ConnectReply.Refused("validation", "pagination_token is not one that was given");
        }

        string retailerId = ConnectBody.RetailerOf(request);
        JsonObject payload = new()
        {
            ["total_records"] = all.Count,
            ["results"] = new JsonArray([.. all.Skip(start).Take(state.Transactions.PageSize).Select(transaction => Show(retailerId, user, transaction))]),
        };
        int next = start + state.Transactions.PageSize;
        if (next < all.Count)
        {
            payload["pagination_token"] = WriteToken(next);
        }

        return ConnectReply.Ok(payload);
    }

    // Opaque, so that nobody computes one.
    private static string WriteToken(int start) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"from {start.ToString(CultureInfo.InvariantCulture)}"));

    private static int? ReadToken(JsonNode? node)
    {
        if (node is null || WireJson.Text(node) is { Length: 0 })
        {
            return 0;
        }

        Span<byte> bytes = new byte[WireJson.Text(node)?.Length ?? 0];
        return WireJson.Text(node) is { } token
            && Convert.TryFromBase64String(token, bytes, out int length)
            && Encoding.UTF8.GetString(bytes[..length]).Split(' ') is ["from", var start]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;
    }

    private static JsonObject Show(string retailerId, SandboxUser user, SandboxTransaction transaction)
    {
        string at = PointJson.Time(transaction.OpenTime!.Value);
        return new JsonObject
        {
            ["id"] = transaction.Id,
            ["retailer_id"] = retailerId,
            ["store_id"] = transaction.StoreId,
            ["pos_transaction_id"] = transaction.PosTransactionId,
            ["guest_count"] = 1,
            ["is_voided"] = transaction.IsVoided,
            ["is_closed"] = transaction.IsClosed,
            ["subtotal"] = transaction.Subtotal,
            ["taxtotal"] = transaction.TaxTotal,
            ["check_amount"] = transaction.Subtotal + transaction.TaxTotal,
            ["channel"] = transaction.Channel,
            ["store_time_zone"] = "UTC",
            ["include_tax"] = false,
            ["sm_transaction_process_date"] = at,
            ["open_time"] = at,
            ["modified_time"] = at,
            ["create_date"] = at,
            ["last_updated"] = at,
            ["items"] = new JsonArray([.. transaction.Items.Select((item, index) => Show(transaction, item, index + 1))]),
            ["payments"] = new JsonArray([.. transaction.Payments.Select((payment, index) => Show(user, transaction, payment, index + 1))]),
            ["discounts"] = new JsonArray(),
        };
    }

    private static JsonObject Show(SandboxTransaction transaction, SandboxTransactionItem item, int line) => new()
    {
        ["transaction_id"] = transaction.Id,
        ["line_id"] = line.ToString(CultureInfo.InvariantCulture),
        ["pos_item_key"] = item.PosItemKey,
        ["quantity"] = item.Quantity,
        ["unit_price"] = item.UnitPrice,
        ["subtotal"] = item.Quantity * item.UnitPrice,
        ["tax_included"] = 0,
    };

    private static JsonObject Show(SandboxUser user, SandboxTransaction transaction, SandboxTransactionPayment payment, int number) => new()
    {
        ["transaction_id"] = transaction.Id,
        ["payment_id"] = number.ToString(CultureInfo.InvariantCulture),
        ["type"] = payment.Type,
        ["amount"] = payment.Amount,
        ["payment_time"] = PointJson.Time(transaction.OpenTime!.Value),
        ["user_id"] = user.UserId,
        ["user_id_type"] = "SessionM_ID",
    };
}
