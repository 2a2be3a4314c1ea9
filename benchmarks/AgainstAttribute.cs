namespace Benchmarks;

/// <summary>Compares a benchmark with another one of its class, and says how much of its time and memory it may take.</summary>
/// <param name="other">The other method.</param>
/// <param name="name">The comparison's name in the table.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AgainstAttribute(string other, string name) : Attribute
{
    /// <summary>The other method.</summary>
    public string Other { get; } = other;

    /// <summary>The comparison's name in the table.</summary>
    public string Name { get; } = name;

    /// <summary>The most time, as a multiple of the other's.</summary>
    public double Time { get; init; } = double.PositiveInfinity;

    /// <summary>The most memory allocated, as a multiple of the other's.</summary>
    public double Allocations { get; init; } = double.PositiveInfinity;

    /// <summary>Where the gate fails, as a multiple of the other's memory: a little above what it takes today where no goal says less, or a goal is missed.</summary>
    public double Accepted { get; init; } = double.PositiveInfinity;

    /// <summary>The most bytes allocated by one operation.</summary>
    public double Bytes { get; init; } = double.PositiveInfinity;
}
