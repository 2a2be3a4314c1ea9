using System.Diagnostics.CodeAnalysis;

namespace Braze.Client;

/// <summary>Which end of a relationship the object of a call stands at. Relationships of objects have a direction.</summary>
[Experimental("BRAZE001")]
public enum RelationshipAnchor
{
    /// <summary><c>source</c>: the relationship goes out from the object; Braze's default.</summary>
    Source,

    /// <summary><c>target</c>: the relationship comes in to the object.</summary>
    Target,
}
