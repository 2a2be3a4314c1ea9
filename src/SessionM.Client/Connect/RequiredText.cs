using System.Runtime.CompilerServices;

namespace SessionM.Client;

/// <summary>The rule for ids and names that a request cannot do without.</summary>
internal static class RequiredText
{
    public static string Check(string? value, [CallerArgumentExpression(nameof(value))] string? parameterName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameterName);
        return value;
    }

    /// <summary>Refuses a list without entries, and one with an empty entry.</summary>
    public static void Check(IReadOnlyCollection<string> values, string what, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(values, parameterName);
        if (values.Count == 0 || values.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"There is no {what}, or one is empty.", parameterName);
        }
    }
}
