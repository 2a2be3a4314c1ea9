using System.Buffers;

namespace Braze.Client;

/// <summary>The rule for names of catalogs and fields, and for ids of items.</summary>
internal static class CatalogName
{
    public const int MaxLength = 250;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static string Check(string name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameterName);
        return FindProblem(name) is { } problem ? throw new ArgumentException($"The value {problem}.", parameterName) : name;
    }

    public static string? FindProblem(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "is empty";
        }

        if (name.Length > MaxLength)
        {
            return $"has {name.Length} characters; the limit is {MaxLength}";
        }

        return name.AsSpan().ContainsAnyExcept(Allowed) ? "may hold only letters of the English alphabet, digits, '-' and '_'" : null;
    }
}
