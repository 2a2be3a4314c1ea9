namespace SessionM.Client;

/// <summary>Keys of user attributes are told apart by case, except mParticle's reserved ones, which its own samples write in several ways.</summary>
internal sealed class AttributeKeyComparer : IEqualityComparer<string>
{
    private AttributeKeyComparer()
    {
    }

    public static AttributeKeyComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, IsReserved(x) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public int GetHashCode(string obj) => (IsReserved(obj) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal).GetHashCode(obj);

    private static bool IsReserved(string? key) => key is ['$', ..];
}
