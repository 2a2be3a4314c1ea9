using System.Collections.ObjectModel;

namespace Integration.Abstractions;

internal static class EmptyAttributes
{
    public static readonly IReadOnlyDictionary<string, string?> Instance = ReadOnlyDictionary<string, string?>.Empty;
}
