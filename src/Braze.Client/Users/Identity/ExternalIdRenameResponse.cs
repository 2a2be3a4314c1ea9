using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The answer to renames of external ids; says success also when every one failed.</summary>
public sealed class ExternalIdRenameResponse : BrazeResponse
{
    /// <summary>The ids of the renames that took effect; the page does not say whether these are the new or the old ones.</summary>
    [JsonPropertyName("external_ids")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> ExternalIds { get; set; } = [];

    /// <summary>The renames that failed. Braze documents arrays that name a position; what else they hold is in <see cref="BrazeError.Raw"/>.</summary>
    [JsonPropertyName("rename_errors")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> RenameErrors { get; set; } = [];
}
