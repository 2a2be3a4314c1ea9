using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One relationship of two data objects, as it is after the call.</summary>
[Experimental("BRAZE001")]
public sealed class ObjectRelationshipResponse : BrazeResponse
{
    /// <summary>The relationship; <see langword="null"/> only if Braze sent none.</summary>
    [JsonPropertyName("object_relationship")]
    public ObjectRelationship? ObjectRelationship { get; set; }
}
