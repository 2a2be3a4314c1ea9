using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>What became of one detail of a deposit or a spend. One spend from several accounts may have several outcomes.</summary>
public sealed class PointOutcome
{
    private long? _errorStatus;

    /// <summary>The account's name.</summary>
    [JsonPropertyName("account_name")]
    public string? AccountName { get; set; }

    /// <summary>The customer's own account; may be empty.</summary>
    [JsonPropertyName("user_point_account_id")]
    public string? UserPointAccountId { get; set; }

    /// <summary>The account all customers have.</summary>
    [JsonPropertyName("point_account_id")]
    public string? PointAccountId { get; set; }

    /// <summary>The point source.</summary>
    [JsonPropertyName("point_source_id")]
    public string? PointSourceId { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>How many points were spent.</summary>
    [JsonPropertyName("amount_spent")]
    public decimal? AmountSpent { get; set; }

    /// <summary>What is left in the account.</summary>
    [JsonPropertyName("remaining_balance")]
    public decimal? RemainingBalance { get; set; }

    /// <summary>What the call referred to.</summary>
    [JsonPropertyName("reference_id")]
    public string? ReferenceId { get; set; }

    /// <summary>The kind of <see cref="ReferenceId"/>.</summary>
    [JsonPropertyName("reference_type")]
    public string? ReferenceType { get; set; }

    /// <summary>SessionM's id to track it by; the meaning is not documented.</summary>
    [JsonPropertyName("tracking_id")]
    public string? TrackingId { get; set; }

    /// <summary>The key of the detail: by it an outcome is matched to what was sent.</summary>
    [JsonPropertyName("idempotency_id")]
    public string? IdempotencyId { get; set; }

    /// <summary>SessionM's word on the key, for example that it was known already; its texts are not documented.</summary>
    [JsonPropertyName("idempotency_summary")]
    public string? IdempotencySummary { get; set; }

    /// <summary>0 when the detail was carried out (inferred); other numbers are not documented. <see langword="null"/> also for what is no number: see <see cref="RawErrorStatus"/>.</summary>
    [JsonIgnore]
    public long? ErrorStatus
    {
        get => _errorStatus ?? FailReason.NumberOf(RawErrorStatus);
        set => _errorStatus = value;
    }

    /// <summary><c>error_status</c> as sent.</summary>
    [JsonPropertyName("error_status")]
    public JsonElement? RawErrorStatus { get; set; }

    /// <summary>SessionM's text.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }

    /// <summary>What was wrong, as sent: an integrator knows an object with <c>error</c>.</summary>
    [JsonPropertyName("error_response")]
    public JsonElement? ErrorResponse { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether SessionM did not carry it out: an <see cref="ErrorStatus"/> other than 0, a <see cref="RawErrorStatus"/> in words, or an <see cref="ErrorResponse"/> that says something.</summary>
    [JsonIgnore]
    public bool IsFailed => ErrorStatus is not null and not 0 || FailReason.Find(0, RawErrorStatus) is not null || SaysSomething(ErrorResponse);

    /// <summary>The account and whether it failed; never the customer.</summary>
    public override string ToString() => $"{AccountName}: {(IsFailed ? "failed" : "done")}";

    internal static IEnumerable<ItemFailure> FindFailures(IReadOnlyList<PointOutcome> outcomes)
    {
        for (int i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i] is { IsFailed: true } failed)
            {
                yield return new ItemFailure(
                    i, failed.ErrorStatus, SessionMError.Read(failed.ErrorResponse).Message ?? failed.Message ?? FailReason.Find(i, failed.RawErrorStatus)?.Reason);
            }
        }
    }

    // An error that is there and empty, as serializers write one that was never set, is none.
    private static bool SaysSomething(JsonElement? error) => error switch
    {
        null or { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text => !string.IsNullOrWhiteSpace(JsonText.Of(text)),
        { ValueKind: JsonValueKind.Object } members => members.EnumerateObject().Any(member => SaysSomething(member.Value)),
        { ValueKind: JsonValueKind.Array } entries => entries.EnumerateArray().Any(entry => SaysSomething(entry)),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() != "0",
        _ => true,
    };
}
