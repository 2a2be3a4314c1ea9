namespace Integration.Abstractions;

/// <summary>What a <see cref="DateTime"/> of unspecified kind means.</summary>
public enum UnspecifiedTimePolicy
{
    /// <summary>It is UTC.</summary>
    AssumeUtc,

    /// <summary>The attribute is dropped and reported.</summary>
    Reject,

    /// <summary>The call throws <see cref="ArgumentException"/>.</summary>
    Throw,
}
