namespace Integration.Abstractions;

/// <summary>What a null inside a list becomes.</summary>
public enum NullElementPolicy
{
    /// <summary>An empty element when joined, <c>null</c> in JSON.</summary>
    Keep,

    /// <summary>Nothing: the element is left out.</summary>
    Skip,
}
