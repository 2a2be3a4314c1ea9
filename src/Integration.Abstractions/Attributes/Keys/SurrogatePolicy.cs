namespace Integration.Abstractions;

/// <summary>What a character outside the basic plane, for example an emoji, leaves behind in a key.</summary>
public enum SurrogatePolicy
{
    /// <summary>Two <c>_</c>, one for each UTF-16 unit, as mParticle's own kits do.</summary>
    PerUtf16Unit,

    /// <summary>One <c>_</c> for the whole character.</summary>
    PerScalar,
}
