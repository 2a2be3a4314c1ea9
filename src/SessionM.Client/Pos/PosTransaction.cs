using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// A transaction of the point of sale or of a shop: still open, closed, or voided. Sending one again under the same <see cref="TransactionId"/>, with a later
/// <see cref="ModifiedTime"/>, changes it; that is also how goods are returned.
/// </summary>
/// <remarks>
/// Which members SessionM insists on could not be read in its documentation; required here is what every known integrator sends. Source:
/// https://docs.sessionm.com/developer/APIs/POS/TransactionProcessing/transaction_send.htm.
/// </remarks>
public sealed class PosTransaction : IIdentifiesPeople
{
    internal static readonly IReadOnlyDictionary<string, CustomAttributeValue> NoData = ReadOnlyDictionary<string, CustomAttributeValue>.Empty;

    /// <summary>The transaction's id at the point of sale; the same for every state of it.</summary>
    [JsonPropertyName("transaction_id")]
    public required string TransactionId { get; init; }

    /// <summary>The transaction that this one follows from (inferred from the name).</summary>
    [JsonPropertyName("from_transaction_id")]
    public string? FromTransactionId { get; init; }

    /// <summary>Whether it is finished and paid. Offers that its discounts name are then redeemed.</summary>
    [JsonPropertyName("is_closed")]
    public bool IsClosed { get; init; }

    /// <summary>Whether it is taken back as a whole.</summary>
    [JsonPropertyName("is_voided")]
    public bool IsVoided { get; init; }

    /// <summary>When it was opened. Written in UTC.</summary>
    [JsonPropertyName("open_time")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public required DateTimeOffset OpenTime { get; init; }

    /// <summary>When it was last changed. Written in UTC.</summary>
    [JsonPropertyName("modified_time")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public required DateTimeOffset ModifiedTime { get; init; }

    /// <summary>The sum of the lines. Whether discounts are already taken off is not documented.</summary>
    [JsonPropertyName("subtotal")]
    public required decimal Subtotal { get; init; }

    /// <summary>The taxes.</summary>
    [JsonPropertyName("tax_total")]
    public decimal? TaxTotal { get; init; }

    /// <summary>The employee, as the point of sale calls them. Every known integrator sends it.</summary>
    [JsonPropertyName("pos_employee_id")]
    public string? PosEmployeeId { get; init; }

    /// <summary>The employee, as SessionM calls them.</summary>
    [JsonPropertyName("sm_employee_id")]
    public string? SmEmployeeId { get; init; }

    /// <summary>The table, in a restaurant.</summary>
    [JsonPropertyName("table_id")]
    public string? TableId { get; init; }

    /// <summary>How many guests.</summary>
    [JsonPropertyName("guest_count")]
    public int? GuestCount { get; init; }

    /// <summary>
    /// The code on the receipt by which the customer can be named afterwards; SessionM recommends a UUID. Where several pay, each payment has one instead.
    /// Whoever holds it can claim the sale.
    /// </summary>
    [JsonPropertyName("guest_receipt_code")]
    public string? GuestReceiptCode { get; init; }

    /// <summary>Where it took place, as the tenant calls it. Every known integrator sends it.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; init; }

    /// <summary>The lines.</summary>
    [JsonPropertyName("items")]
    public IList<PosItem> Items { get; } = [];

    /// <summary>The payments; they name the customer.</summary>
    [JsonPropertyName("payments")]
    public IList<PosPayment> Payments { get; } = [];

    /// <summary>The discounts.</summary>
    [JsonPropertyName("discounts")]
    public IList<PosDiscount> Discounts { get; } = [];

    /// <summary>What else the tenant keeps about a transaction.</summary>
    [JsonPropertyName("custom_data")]
    public IReadOnlyDictionary<string, CustomAttributeValue>? CustomData { get; init; }

    /// <summary>Objects an integrator sends here; what they mean is not documented.</summary>
    [JsonPropertyName("business_def_collection")]
    public IReadOnlyList<IReadOnlyDictionary<string, CustomAttributeValue>>? BusinessDefCollection { get; init; }

    IEnumerable<string> IIdentifiesPeople.Identifiers =>
        new[] { PosEmployeeId, SmEmployeeId, GuestReceiptCode }
        .Concat(Payments.SelectMany(payment => payment.Identifiers))
        .Concat(Discounts.SelectMany(discount => new[] { discount.UserId, discount.ReferenceId }))
        .Concat(Items.Select(item => item.CustomData).Prepend(CustomData).Concat(BusinessDefCollection ?? []).SelectMany(data => (data ?? NoData).Values).Select(value => value.Text))
        .OfType<string>();

    /// <summary>How much it holds; never an id.</summary>
    public override string ToString() => $"transaction of {Items.Count} items, {Payments.Count} payments and {Discounts.Count} discounts";

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(TransactionId))
        {
            throw new ArgumentException("The transaction has no id.", parameterName);
        }

        if (Items.Contains(null!) || Payments.Contains(null!) || Discounts.Contains(null!) || BusinessDefCollection?.Contains(null!) == true)
        {
            throw new ArgumentException("An item, a payment, a discount or a business definition is null.", parameterName);
        }

        IEnumerable<string?> problems = [.. Items.Select(i => i.FindProblem()), .. Payments.Select(p => p.FindProblem()), .. Discounts.Select(d => d.FindProblem())];
        if (problems.OfType<string>().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, parameterName);
        }
    }
}
