namespace Integration.Abstractions;

/// <summary>What an empty list becomes.</summary>
public enum EmptyListPolicy
{
    /// <summary>The attribute is left out and reported.</summary>
    Skip,

    /// <summary>An empty string when joined, <c>[]</c> in JSON.</summary>
    Send,
}
