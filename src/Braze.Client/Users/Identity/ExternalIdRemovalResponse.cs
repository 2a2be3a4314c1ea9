using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The answer to removals of deprecated external ids; says success also when every one failed.</summary>
public sealed class ExternalIdRemovalResponse : BrazeResponse
{
    /// <summary>The ids that were removed.</summary>
    [JsonPropertyName("removed_ids")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> RemovedIds { get; set; } = [];

    /// <summary>The removals that failed. Braze documents arrays that name a position; what else they hold is in <see cref="BrazeError.Raw"/>.</summary>
    [JsonPropertyName("removal_errors")]
    [JsonConverter(typeof(BrazeErrorsConverter))]
    public IReadOnlyList<BrazeError> RemovalErrors { get; set; } = [];
}
