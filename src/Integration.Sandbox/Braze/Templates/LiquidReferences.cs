using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>The content blocks a text includes by their Liquid tag.</summary>
internal static partial class LiquidReferences
{
    public static HashSet<string> Of(string text) => [.. Tag().Matches(text).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"\{\{\s*content_blocks\.\$\{(?<name>[A-Za-z0-9_-]+)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
