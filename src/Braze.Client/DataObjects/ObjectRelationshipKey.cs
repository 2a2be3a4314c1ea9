using System.Diagnostics.CodeAnalysis;

namespace Braze.Client;

/// <summary>Names one relationship of a data object to another.</summary>
/// <remarks>
/// A relationship is one and the same from either end: what was made with <see cref="RelationshipAnchor.Source"/> is found at the other object with
/// <see cref="RelationshipAnchor.Target"/>. Source: https://www.braze.com/docs/api/endpoints/data_objects.
/// </remarks>
[Experimental("BRAZE001")]
public sealed record ObjectRelationshipKey
{
    /// <summary>Names a relationship.</summary>
    /// <param name="relKind">The kind, as the dashboard defines it; unique only together with the two types.</param>
    /// <param name="related">The object at the other end.</param>
    /// <exception cref="ArgumentException">The kind is blank.</exception>
    public ObjectRelationshipKey(string relKind, DataObjectKey related)
    {
        RelKind = RequiredId.Check(relKind, nameof(relKind));
        ArgumentNullException.ThrowIfNull(related);
        Related = related;
    }

    /// <summary>The kind.</summary>
    public string RelKind { get; }

    /// <summary>The object at the other end.</summary>
    public DataObjectKey Related { get; }

    /// <summary>Which end the object of the call stands at.</summary>
    public RelationshipAnchor Anchor { get; init; }

    /// <summary>The kind alone; never an object's id.</summary>
    public override string ToString() => $"{RelKind} relationship";
}
