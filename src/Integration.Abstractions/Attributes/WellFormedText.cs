using System.Text;

namespace Integration.Abstractions;

/// <summary>Text that every JSON encoder writes unchanged.</summary>
internal static class WellFormedText
{
    /// <summary>Replaces lone surrogates with U+FFFD, as the JSON writer would do later without telling anyone; the same instance when there is none.</summary>
    public static string From(string text)
    {
        int first = IndexOfLoneSurrogate(text);
        if (first < 0)
        {
            return text;
        }

        return string.Create(text.Length, (text, first), static (span, state) =>
        {
            state.text.CopyTo(span);
            for (int i = state.first; i < span.Length; i++)
            {
                if (!char.IsSurrogate(span[i]))
                {
                    continue;
                }

                if (IsPairAt(span, i))
                {
                    i++;
                    continue;
                }

                span[i] = (char)Rune.ReplacementChar.Value;
            }
        });
    }

    /// <summary>The first <paramref name="length"/> units, or one fewer where that would cut a character in half.</summary>
    public static string Truncate(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(IsPairAt(text, length - 1) ? length - 1 : length)];
    }

    private static int IndexOfLoneSurrogate(string text)
    {
        if (Ascii.IsValid(text))
        {
            return -1;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!IsPairAt(text, i))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static bool IsPairAt(ReadOnlySpan<char> text, int index)
        => char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
