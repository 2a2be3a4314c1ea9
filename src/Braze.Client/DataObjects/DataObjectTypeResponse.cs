using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One type of data objects.</summary>
[Experimental("BRAZE001")]
public sealed class DataObjectTypeResponse : BrazeResponse
{
    /// <summary>The type; <see langword="null"/> only if Braze sent none.</summary>
    [JsonPropertyName("data_object_type")]
    public DataObjectType? DataObjectType { get; set; }
}
