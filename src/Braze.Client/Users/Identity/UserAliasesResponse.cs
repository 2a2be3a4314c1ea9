using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Braze took aliases on. It says so also of those that change nothing: a pair that exists, a user or an old name it does not know.</summary>
public sealed class UserAliasesResponse : BrazeResponse
{
    /// <summary>How many aliases Braze worked through, with effect or without; the page of the update shows no answer, so it may be absent there.</summary>
    [JsonPropertyName("aliases_processed")]
    public long? AliasesProcessed { get; set; }
}
