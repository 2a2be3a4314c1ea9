using System.Diagnostics.CodeAnalysis;

namespace Braze.Client;

/// <summary>Names one relationship of a data object to a user.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/data_objects.</remarks>
[Experimental("BRAZE001")]
public sealed record UserRelationshipKey
{
    /// <summary>Names a relationship.</summary>
    /// <param name="relKind">The kind, as the dashboard defines it.</param>
    /// <param name="brazeId">The user, by the id Braze assigned; nothing else names a user here.</param>
    /// <exception cref="ArgumentException">One of the two is blank.</exception>
    public UserRelationshipKey(string relKind, string brazeId)
    {
        RelKind = RequiredId.Check(relKind, nameof(relKind));
        BrazeId = RequiredId.Check(brazeId, nameof(brazeId));
    }

    /// <summary>The kind.</summary>
    public string RelKind { get; }

    /// <summary>The user's Braze id.</summary>
    public string BrazeId { get; }

    /// <summary>The kind alone; never the user's id.</summary>
    public override string ToString() => $"{RelKind} relationship";
}
