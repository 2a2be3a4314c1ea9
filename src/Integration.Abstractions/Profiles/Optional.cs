namespace Integration.Abstractions;

/// <summary>Spells the explicit null of <see cref="Optional{T}"/>: <c>HomeCity = Optional.Null</c>.</summary>
public static class Optional
{
    /// <summary>Clears the member it is assigned to.</summary>
    public static NullMember Null => default;

    /// <summary>The type of <see cref="Null"/>; converts to any <see cref="Optional{T}"/>.</summary>
    public readonly record struct NullMember;
}
