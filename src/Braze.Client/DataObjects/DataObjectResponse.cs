using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One data object, as it is after the call.</summary>
[Experimental("BRAZE001")]
public sealed class DataObjectResponse : BrazeResponse
{
    /// <summary>The object; <see langword="null"/> only if Braze sent none.</summary>
    [JsonPropertyName("data_object")]
    public DataObject? DataObject { get; set; }
}
