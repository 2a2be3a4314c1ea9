namespace Integration.Abstractions;

/// <summary>What happens to an object, a dictionary, or a list inside a list.</summary>
public enum NestedValuePolicy
{
    /// <summary>The attribute is dropped and reported.</summary>
    Reject,

    /// <summary>Compact JSON with ordinally sorted keys, so equal content gives equal text.</summary>
    Json,
}
