using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze took the request on; it says success also when no profile matched or more than one did.</summary>
public sealed class IdentifyUsersResponse : BrazeResponse
{
    /// <summary>How many users Braze worked through, with effect or without.</summary>
    [JsonPropertyName("aliases_processed")]
    public long? AliasesProcessed { get; set; }
}
