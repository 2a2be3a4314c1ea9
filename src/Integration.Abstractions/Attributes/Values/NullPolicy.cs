namespace Integration.Abstractions;

/// <summary>
/// What a null value means. In mParticle a null is a tag (an attribute without a value) and never a deletion; deletions are given separately.
/// </summary>
public enum NullPolicy
{
    /// <summary>The attribute is left out and reported.</summary>
    Skip,

    /// <summary>The attribute is sent as <c>true</c>. A reserved field is left out and reported, because a tag says nothing about it.</summary>
    TagAsTrue,

    /// <summary>The attribute is sent as an empty string.</summary>
    EmptyString,

    /// <summary>The attribute is sent as null, which many systems take for a deletion.</summary>
    SendNull,
}
