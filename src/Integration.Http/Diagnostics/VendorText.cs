using System.Text.RegularExpressions;

namespace Integration.Http;

/// <summary>Makes a vendor's error text fit for exception messages and logs: vendors repeat what was sent to them.</summary>
public static partial class VendorText
{
    private const int MaxCode = 64;
    private const int MaxLength = 500;
    private const int MaxInput = 4 * MaxLength;
    private const int ShortestAnywhere = 4;
    private const string Replacement = "[redacted]";

    /// <summary>Removes e-mail addresses, UUIDs, long numbers (phones, cards, ids), and the given secrets and ids; keeps at most 500 characters.</summary>
    /// <param name="text">The vendor's text.</param>
    /// <param name="secrets">
    /// Texts to remove wherever they stand, for example a key or a user id; one of fewer than 4 characters only where it stands alone.
    /// </param>
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
            clean = Remove(clean, secret);
        }

        clean = Email().Replace(clean, "[email]");
        clean = Uuid().Replace(clean, "[id]");
        clean = LongNumber().Replace(clean, "[number]");
        clean = Control().Replace(clean, " ");
        return clean.Length > MaxLength ? clean[..MaxLength] + "…" : clean;
    }

    private static string Remove(string text, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return text;
        }

        int from = 0;
        for (int at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(secret, from, StringComparison.OrdinalIgnoreCase))
        {
            from = at + 1;
            int end = at + secret.Length;
            bool alone = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (alone || secret.Length >= ShortestAnywhere)
            {
                text = string.Concat(text.AsSpan(0, at), Replacement, text.AsSpan(end));
                from = at + Replacement.Length;
            }
        }

        return text;
    }

    /// <summary>Whether a vendor's error code can be passed on as it is: short, of the characters codes are made of, and not something the caller sent.</summary>
    /// <param name="code">The code.</param>
    /// <param name="secrets">What the caller sent: keys and ids.</param>
    internal static bool IsCode(string? code, ReadOnlySpan<string> secrets) =>
        code is { Length: > 0 and <= MaxCode } && Code().IsMatch(code) && !secrets.Contains(code);

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\s'""<>(),;:]+(?:@|%40)[^\s'""<>(),;:]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\+?[0-9][0-9 ().-]{5,}[0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\p{C}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Control();
}
