using System.Globalization;
using System.Text.Json;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// Connect's <c>fail_reason</c>: a number, of which 0 means none (inferred). A failure must not be lost because it is spelled otherwise, so whatever says
/// something else than nothing is one.
/// </summary>
internal static class FailReason
{
    public static long? NumberOf(JsonElement? reason) =>
        long.TryParse(TextOf(reason), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    public static ItemFailure? Find(int index, JsonElement? reason) => (NumberOf(reason), TextOf(reason)) switch
    {
        (0, _) or (null, null) => null,
        (null, { } text) => new ItemFailure(index, Code: null, text),
        ({ } number, _) => new ItemFailure(index, number, Reason: null),
    };

    private static string? TextOf(JsonElement? reason) => reason switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False } => null,
        { ValueKind: JsonValueKind.String } text => JsonText.Of(text) is var value && string.IsNullOrWhiteSpace(value) ? null : value,
        { } other => other.GetRawText(),
    };
}
