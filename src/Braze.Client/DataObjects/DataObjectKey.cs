using System.Diagnostics.CodeAnalysis;
using Integration.Http;

namespace Braze.Client;

/// <summary>Names one data object: its type, and the host's own id of it.</summary>
/// <remarks>Braze documents no length and no characters for either. Source: https://www.braze.com/docs/api/endpoints/data_objects.</remarks>
[Experimental("BRAZE001")]
public sealed record DataObjectKey
{
    /// <summary>Names an object.</summary>
    /// <param name="typeName">The type's machine name, unique in the workspace.</param>
    /// <param name="externalId">The object's id, unique within the type. Escaped when sent.</param>
    /// <exception cref="ArgumentException">One of the two cannot be part of an address: it is blank, or has a control character or a <c>.</c> or <c>..</c> step.</exception>
    public DataObjectKey(string typeName, string externalId)
    {
        PathValue.ThrowIfInvalid(typeName, nameof(typeName));
        PathValue.ThrowIfInvalid(externalId, nameof(externalId));
        TypeName = typeName;
        ExternalId = externalId;
    }

    /// <summary>The type's machine name.</summary>
    public string TypeName { get; }

    /// <summary>The host's own id of the object.</summary>
    public string ExternalId { get; }

    internal string[] PathValues => [TypeName, ExternalId];

    /// <summary>The type alone; never the id.</summary>
    public override string ToString() => $"{TypeName} object";
}
