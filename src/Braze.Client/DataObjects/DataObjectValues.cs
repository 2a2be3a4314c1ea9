using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What to write into a data object.</summary>
/// <remarks><c>new DataObjectValues { Attributes = { ["name"] = "Acme", ["credits"] = 750 } }</c>.</remarks>
[Experimental("BRAZE001")]
public sealed class DataObjectValues
{
    /// <summary>
    /// Values by the name of a field. Braze refuses a field that the type's schema does not declare, or a value of another type than it says. Its
    /// pages do not tell how to clear one field: a replacement clears those it leaves out.
    /// </summary>
    [JsonPropertyName("attributes")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    public PropertyObject Attributes { get; } = new();

    /// <summary>
    /// What the dashboard calls the object. When left out, a new or replaced object is called by its id, and an update leaves the name as it is. A type
    /// that takes its names from a field takes no notice of this one.
    /// </summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }
}
