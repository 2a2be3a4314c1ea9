namespace Integration.Abstractions;

/// <summary>How a list becomes one string.</summary>
public enum ListPolicy
{
    /// <summary>The elements, joined with <see cref="AttributeNormalizerOptions.ListSeparator"/>.</summary>
    Join,

    /// <summary>A compact JSON array, in which numbers and booleans keep their type; never ambiguous.</summary>
    JsonArray,
}
