using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>
/// SessionM's answer to a call of which no public page shows the payload: the call succeeded, and whatever came along is kept as sent. Should it list
/// items as <see cref="ISessionMOffers.IssueAsync"/> does, one that failed is reported as there.
/// </summary>
[JsonConverter(typeof(ConnectReceiptConverter))]
public sealed class ConnectReceipt : ConnectPayload
{
    /// <summary>The <c>payload</c> member as sent; <see langword="null"/> when there was none.</summary>
    public JsonElement? RawPayload { get; set; }

    internal override bool MayBeAbsent => true;

    internal override IEnumerable<ItemFailure> FindFailures() => StatusList()
        .Select((status, index) => status.ValueKind == JsonValueKind.Object && status.TryGetProperty("fail_reason", out JsonElement reason) ? FailReason.Find(index, reason) : null)
        .OfType<ItemFailure>();

    internal override int? CountItems() => StatusList().Length;

    private JsonElement[] StatusList() =>
        RawPayload is { ValueKind: JsonValueKind.Object } payload && payload.TryGetProperty("status_list", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];
}
