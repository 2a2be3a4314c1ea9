namespace Integration.Sandbox;

/// <summary>A relationship of an object to a user.</summary>
internal sealed record UserRelationshipEdge(DataObjectKey Object, string RelKind, string BrazeId)
{
    /// <summary>The kind alone; never the user's id.</summary>
    public override string ToString() => RelKind;
}
