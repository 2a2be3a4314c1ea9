using System.Diagnostics.CodeAnalysis;

namespace Integration.Sandbox;

/// <summary>How many data objects and relationships a contract allows; more are refused with status 422. Nothing is limited by default: Braze tells no numbers.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/data_objects.</remarks>
[Experimental("BRAZE001")]
public sealed class SandboxDataObjectLimits
{
    /// <summary>The objects of one type; <see langword="null"/> for no limit.</summary>
    public int? ObjectsPerType { get; set; }

    /// <summary>The relationships of one object to other objects, in either direction; <see langword="null"/> for no limit.</summary>
    public int? RelationshipsPerObject { get; set; }

    /// <summary>The relationships of one user to objects; <see langword="null"/> for no limit.</summary>
    public int? ObjectsPerUser { get; set; }

    /// <summary>The relationships of one object to users; <see langword="null"/> for no limit.</summary>
    public int? UsersPerObject { get; set; }
}
