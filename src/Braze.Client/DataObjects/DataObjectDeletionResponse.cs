using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A data object or a relationship is gone.</summary>
[Experimental("BRAZE001")]
public sealed class DataObjectDeletionResponse : BrazeResponse
{
    /// <summary>Whether it is gone. The pages show only <see langword="true"/>, and say of none that did not exist that it is refused by status 404.</summary>
    [JsonPropertyName("deleted")]
    public bool? Deleted { get; set; }
}
