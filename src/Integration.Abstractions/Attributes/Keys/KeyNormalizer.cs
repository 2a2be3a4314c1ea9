using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Integration.Abstractions;

/// <summary>The rewriting of one key. Clean keys come back as the same instance, without an allocation.</summary>
internal sealed class KeyNormalizer
{
    private const int StackLimit = 256;

    // Named characters and not char.IsLetterOrDigit, \w or a case-insensitive class: those accept é, ٣ and the Kelvin sign.
    private const string AsciiAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Alphanumeric = SearchValues.Create(AsciiAlphanumeric);
    private static readonly SearchValues<char> AlphanumericOrUnderscore = SearchValues.Create(AsciiAlphanumeric + "_");

    private readonly KeyRule _rule;
    private readonly bool _unicodeLetters;
    private readonly bool _collapse;
    private readonly bool _compose;
    private readonly bool _perScalar;
    private readonly bool _replacesUnits;
    private readonly int _maxLength;
    private readonly FrozenSet<string> _knownNames;
    private readonly FrozenDictionary<string, string> _declaredCasing;

    public KeyNormalizer(AttributeNormalizerOptions options)
    {
        _rule = options.KeyRule;
        _unicodeLetters = options.UnicodeLetters;
        _collapse = options.CollapseUnderscores;
        _compose = options.ComposeKeys;
        _perScalar = options.Surrogates == SurrogatePolicy.PerScalar || options.UnicodeLetters;
        _maxLength = options.MaxKeyLength ?? (options.KeyRule == KeyRule.StripDollar ? 255 : int.MaxValue);
        _knownNames = options.KnownNames.Where(name => !string.IsNullOrEmpty(name)).ToFrozenSet(StringComparer.Ordinal);

        _replacesUnits = _rule == KeyRule.AlphanumericUnderscore && !_collapse && !_compose && !_perScalar && _knownNames.Count == 0;

        // Names declared twice in different case are two attributes at the receiver; only an exact match can tell which is meant.
        _declaredCasing = _knownNames.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.Key, StringComparer.OrdinalIgnoreCase);
    }

    public string Normalize(string? key) => Normalize(key, out _);

    public string Normalize(string? key, out bool truncated)
    {
        truncated = false;

        // By far the most keys: nothing to do, or some characters to replace, found out in one pass.
        if (_replacesUnits && key is { Length: > 0 } && key.Length <= _maxLength && char.IsAsciiLetterOrDigit(key[0]))
        {
            return key.AsSpan().ContainsAnyExcept(AlphanumericOrUnderscore) ? ReplaceFrom(key, 0) : key;
        }

        if (string.IsNullOrWhiteSpace(key))
        {
            return "";
        }

        string normalized = WithDeclaredCasing(ApplyRule(_compose ? Composed(key) : key));
        if (normalized.Length <= _maxLength)
        {
            return normalized;
        }

        truncated = true;
        normalized = WellFormedText.Truncate(normalized, _maxLength);
        return string.IsNullOrWhiteSpace(normalized) ? "" : WithDeclaredCasing(normalized);
    }

    private static string Composed(string key) => WellFormedText.From(key).Normalize(NormalizationForm.FormC);

    private static string StripDollars(string key)
    {
        // Two keys that differ in a lone surrogate alone would be one key once they are JSON, so they have to be one here.
        string stripped = WellFormedText.From(key[0] == '$' ? key.TrimStart('$') : key);
        return string.IsNullOrWhiteSpace(stripped) ? "" : stripped;
    }

    private static string ReplaceFrom(string key, int start)
        => string.Create(key.Length - start, (key, start), static (span, state) => state.key.AsSpan(state.start).ReplaceAnyExcept(span, AlphanumericOrUnderscore, '_'));

    private string ApplyRule(string key) => _rule == KeyRule.StripDollar ? StripDollars(key) : ReplaceSpecials(key);

    private string ReplaceSpecials(string key)
    {
        bool onlyClean = !key.AsSpan().ContainsAnyExcept(AlphanumericOrUnderscore);
        if (_unicodeLetters && !onlyClean)
        {
            return Rewrite(key);
        }

        if (_collapse && (!onlyClean || key.Contains("__", StringComparison.Ordinal)))
        {
            return Rewrite(key);
        }

        // What precedes the first alphanumeric would become underscores and then be removed.
        int start = key.AsSpan().IndexOfAny(Alphanumeric);
        if (start < 0)
        {
            return "";
        }

        if (onlyClean)
        {
            return start == 0 ? key : key[start..];
        }

        return _perScalar ? Rewrite(key) : ReplaceFrom(key, start);
    }

    private string Rewrite(string key)
    {
        char[]? rented = key.Length > StackLimit ? ArrayPool<char>.Shared.Rent(key.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[StackLimit];
        int written = 0;
        for (ReadOnlySpan<char> rest = key; !rest.IsEmpty;)
        {
            Rune.DecodeFromUtf16(rest, out Rune rune, out int units);
            if (IsKept(rune))
            {
                rest[..units].CopyTo(buffer[written..]);
                written += units;
            }
            else if (written > 0 && !(_collapse && buffer[written - 1] == '_'))
            {
                int underscores = _perScalar || _collapse ? 1 : units;
                buffer.Slice(written, underscores).Fill('_');
                written += underscores;
            }

            rest = rest[units..];
        }

        string result = buffer[..written].SequenceEqual(key) ? key : new string(buffer[..written]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    private bool IsKept(Rune rune)
        => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : _unicodeLetters && Rune.IsLetterOrDigit(rune);

    private string WithDeclaredCasing(string key)
    {
        if (_knownNames.Count == 0 || _knownNames.Contains(key))
        {
            return key;
        }

        return _declaredCasing.GetValueOrDefault(key, key);
    }
}
