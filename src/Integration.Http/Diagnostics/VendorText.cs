using System.Text.RegularExpressions;

namespace Integration.Http;

/// <summary>Makes a vendor's error text fit for exception messages and logs: vendors repeat what was sent to them.</summary>
public static partial class VendorText
{
    private const int MaxLength = 500;
    private const int MaxInput = 4 * MaxLength;

    /// <summary>Removes e-mail addresses, UUIDs, long numbers (phones, cards, ids), and the given secrets and ids; keeps at most 500 characters.</summary>
    /// <param name="text">The vendor's text.</param>
    /// <param name="secrets">Texts to remove wherever they stand, for example a key or a user id.</param>
    /// <returns>The text, or <see langword="null"/> when there is none.</returns>
    public static string? Clean(string? text, params ReadOnlySpan<string?> secrets)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string clean = text.Length > MaxInput ? text[..MaxInput] : text;
        foreach (string? secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                clean = clean.Replace(secret, "[redacted]", StringComparison.OrdinalIgnoreCase);
            }
        }

        clean = Email().Replace(clean, "[email]");
        clean = Uuid().Replace(clean, "[id]");
        clean = LongNumber().Replace(clean, "[number]");
        clean = Control().Replace(clean, " ");
        return clean.Length > MaxLength ? clean[..MaxLength] + "…" : clean;
    }

    [GeneratedRegex(@"[^\s'""<>(),;:]+@[^\s'""<>(),;:]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\+?[0-9][0-9 ().-]{5,}[0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\p{C}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Control();
}
