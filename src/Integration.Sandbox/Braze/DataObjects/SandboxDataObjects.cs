using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The types of data objects and the kinds of relationships they can have, which Braze has made in the dashboard. Objects and relationships are made by calls.</summary>
[Experimental("BRAZE001")]
public sealed class SandboxDataObjects
{
    private readonly Lock _gate;

    internal SandboxDataObjects(Lock gate) => _gate = gate;

    internal OrderedDictionary<string, DataObjectTypeRecord> Types { get; } = new(StringComparer.Ordinal);

    internal OrderedDictionary<ObjectRelationshipKind, DataObjectSchema> ObjectRelationshipKinds { get; } = [];

    /// <summary>The relationships of objects, with their attributes.</summary>
    internal OrderedDictionary<ObjectRelationshipEdge, JsonObject> ObjectRelationships { get; } = [];

    /// <summary>The relationships to users, with their attributes.</summary>
    internal OrderedDictionary<UserRelationshipEdge, JsonObject> UserRelationships { get; } = [];

    /// <summary>Adds a type, or changes the schema of one there is; what was written before stays as it is.</summary>
    /// <param name="typeName">The machine name.</param>
    /// <param name="schema">The JSON schema of the objects' attributes. Its <c>properties</c> are the fields that can be written, by their <c>type</c> and <c>format</c>; its <c>required</c> those that must be. <see langword="null"/>, or one without <c>properties</c>, takes any field.</param>
    /// <param name="displayNameSource">The field from which objects take their display names.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public void AddType(string typeName, JsonObject? schema = null, string? displayNameSource = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(typeName);
        lock (_gate)
        {
            if (!Types.TryGetValue(typeName, out DataObjectTypeRecord? type))
            {
                Types.Add(typeName, type = new DataObjectTypeRecord(typeName));
            }

            (type.Schema, type.DisplayNameSource) = (new DataObjectSchema(schema), displayNameSource);
        }
    }

    /// <summary>Adds a kind of relationship that objects of a type can have to users, or changes its schema.</summary>
    /// <param name="typeName">A type that was added.</param>
    /// <param name="relKind">The kind.</param>
    /// <param name="schema">The JSON schema of the relationship's own attributes, as in <see cref="AddType"/>.</param>
    /// <exception cref="ArgumentException">There is no such type, or the kind is blank.</exception>
    public void AddUserRelationshipType(string typeName, string relKind, JsonObject? schema = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(relKind);
        lock (_gate)
        {
            Existing(typeName, nameof(typeName)).UserRelationshipKinds[relKind] = new DataObjectSchema(schema);
        }
    }

    /// <summary>Adds a kind of relationship that goes out from objects of one type to objects of another, or changes its schema.</summary>
    /// <param name="fromTypeName">The type it goes out from; it was added.</param>
    /// <param name="relKind">The kind; the same may exist between other types.</param>
    /// <param name="toTypeName">The type it goes to; it was added, and may be the same.</param>
    /// <param name="schema">The JSON schema of the relationship's own attributes, as in <see cref="AddType"/>.</param>
    /// <exception cref="ArgumentException">There is no such type, or the kind is blank.</exception>
    public void AddObjectRelationshipType(string fromTypeName, string relKind, string toTypeName, JsonObject? schema = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(relKind);
        lock (_gate)
        {
            ObjectRelationshipKind kind = new(Existing(fromTypeName, nameof(fromTypeName)).Name, relKind, Existing(toTypeName, nameof(toTypeName)).Name);
            ObjectRelationshipKinds[kind] = new DataObjectSchema(schema);
        }
    }

    internal DataObjectTypeRecord? TypeOf(SandboxRequest request) => Types.GetValueOrDefault(request.PathValue("type_name"));

    internal bool Contains(DataObjectKey key) => Types.TryGetValue(key.TypeName, out DataObjectTypeRecord? type) && type.Objects.ContainsKey(key.ExternalId);

    /// <summary>Removes an object with its relationships: Braze says only that the related objects stay, and a relationship needs two ends.</summary>
    internal bool Remove(DataObjectKey key)
    {
        if (!Types[key.TypeName].Objects.Remove(key.ExternalId))
        {
            return false;
        }

        foreach (ObjectRelationshipEdge edge in ObjectRelationships.Keys.Where(e => e.Touches(key)).ToArray())
        {
            ObjectRelationships.Remove(edge);
        }

        foreach (UserRelationshipEdge edge in UserRelationships.Keys.Where(e => e.Object == key).ToArray())
        {
            UserRelationships.Remove(edge);
        }

        return true;
    }

    internal void Clear()
    {
        Types.Clear();
        ObjectRelationshipKinds.Clear();
        ObjectRelationships.Clear();
        UserRelationships.Clear();
    }

    private DataObjectTypeRecord Existing(string typeName, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(typeName, parameter);
        return Types.GetValueOrDefault(typeName) ?? throw new ArgumentException($"There is no type '{typeName}'; add it first.", parameter);
    }
}
