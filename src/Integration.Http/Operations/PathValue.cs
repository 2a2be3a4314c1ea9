using System.Buffers;
using System.Text;

namespace Integration.Http;

/// <summary>The rule for values that become part of a URL's path, for example a user id.</summary>
public static class PathValue
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\");

    // What nearly every id consists of. Nothing that is refused can be made of these.
    private static readonly SearchValues<char> Harmless = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    /// <summary>
    /// Refuses a value that cannot stand in a path: null, empty, white space, a control character, half a surrogate pair, or a <c>.</c> or <c>..</c> step,
    /// which servers and proxies resolve even when escaped. Everything else is allowed and escaped when sent.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentException">The value is refused; the message says why and never repeats the value.</exception>
    public static void ThrowIfInvalid(string? value, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameterName);
        if (!value.AsSpan().ContainsAnyExcept(Harmless))
        {
            return;
        }

        foreach (char c in value)
        {
            if (char.IsControl(c))
            {
                throw new ArgumentException("The value contains a control character, which cannot be part of a URL path. Remove it.", parameterName);
            }
        }

        if (HasLoneSurrogate(value))
        {
            throw new ArgumentException("The value contains half a surrogate pair, which has no UTF-8 form. It was probably cut in the middle of a character.", parameterName);
        }

        if (HasDotStep(value))
        {
            throw new ArgumentException("The value contains a '.' or '..' path step, which would address another resource. Use the id alone.", parameterName);
        }
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(value, out _, out int consumed) != OperationStatus.Done)
            {
                return true;
            }

            value = value[consumed..];
        }

        return false;
    }

    private static bool HasDotStep(ReadOnlySpan<char> value)
    {
        foreach (Range step in value.SplitAny(Separators))
        {
            if (value[step] is "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
