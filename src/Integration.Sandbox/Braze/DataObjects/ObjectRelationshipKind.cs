namespace Integration.Sandbox;

/// <summary>A kind of relationship; its name alone is not unique.</summary>
internal sealed record ObjectRelationshipKind(string FromTypeName, string RelKind, string ToTypeName);
