using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client.AspNetCore;

/// <summary>
/// The news that an export of users is ready. It does not say which: give each export an address of its own, for example
/// <c>…/exports/{export}</c>, and read the route value in the handler.
/// </summary>
/// <remarks>
/// Sent for exports of a segment and of the global control group. A failed export is reported by e-mail and not here.
/// Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.
/// </remarks>
public sealed class ExportCallback
{
    /// <summary>Whether Braze says that the export succeeded.</summary>
    [JsonPropertyName("success")]
    [JsonConverter(typeof(FlagConverter))]
    public bool Success { get; set; }

    /// <summary>
    /// Where the archive is, for a few hours and open to whoever knows the address. <see langword="null"/> when the workspace has storage of its
    /// own, where the files then are. The callback is unsigned: where the answer that started the export is at hand, download from its address.
    /// </summary>
    [JsonPropertyName("url")]
    [JsonConverter(typeof(WebAddressConverter))]
    public Uri? Url { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
