namespace Integration.Sandbox;

/// <summary>A relationship of two objects: one and the same from whichever end it was made.</summary>
internal sealed record ObjectRelationshipEdge(DataObjectKey From, string RelKind, DataObjectKey To)
{
    public ObjectRelationshipKind Kind => new(From.TypeName, RelKind, To.TypeName);

    public bool Touches(DataObjectKey key) => From == key || To == key;
}
