namespace Benchmarks;

/// <summary>How large the whole runs are.</summary>
internal static class Scale
{
    /// <summary>Whether allocations alone are judged, for which a twentieth of the rows is enough.</summary>
    public static bool IsShort { get; set; }

    public static int Of(int count) => IsShort ? count / 20 : count;
}
