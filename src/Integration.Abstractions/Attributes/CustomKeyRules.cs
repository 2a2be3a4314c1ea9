using System.Collections.Frozen;

namespace Integration.Abstractions;

/// <summary>Everything that decides the key of a plain attribute: the rule, exclusions, the fallback and refused keys.</summary>
internal sealed class CustomKeyRules(AttributeNormalizerOptions options, KeyNormalizer keys, FrozenSet<string> refusedKeys)
{
    private readonly string[] _excludedPrefixes = [.. options.ExcludedPrefixes];
    private readonly Func<string, string?>? _fallback = options.FallbackKey;
    private readonly RefusedKeyPolicy _refusedKeyPolicy = options.RefusedKeyPolicy;
    private readonly string _refusedKeyPrefix = options.RefusedKeyPrefix;

    public bool IsExcluded(string key)
    {
        foreach (string prefix in _excludedPrefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public CustomKey Find(string source)
    {
        string key = keys.Normalize(source, out bool truncated);
        if (key.Length == 0 && _fallback is not null)
        {
            key = keys.Normalize(_fallback(source), out truncated);
        }

        if (key.Length == 0)
        {
            return new CustomKey(null, AttributeDiagnosticKind.EmptyKey, "Nothing is left of the key.");
        }

        if (IsExcluded(key))
        {
            return Excluded;
        }

        if (refusedKeys.Contains(key))
        {
            return Refuse(key);
        }

        if (truncated)
        {
            return new CustomKey(key, AttributeDiagnosticKind.KeyTruncated, "The key is longer than the receiver takes.");
        }

        return string.Equals(key, source, StringComparison.Ordinal)
            ? new CustomKey(key, null, "")
            : new CustomKey(key, AttributeDiagnosticKind.Renamed, "The key holds characters or casing the receiver does not take.");
    }

    public static CustomKey Excluded { get; } = new(null, AttributeDiagnosticKind.Excluded, "The key begins with an excluded prefix.");

    private CustomKey Refuse(string key)
    {
        string renamed = _refusedKeyPolicy == RefusedKeyPolicy.Rename ? keys.Normalize(_refusedKeyPrefix + key) : "";
        return renamed.Length == 0 || refusedKeys.Contains(renamed)
            ? new CustomKey(null, AttributeDiagnosticKind.KeyRefused, "The key addresses or controls a profile at the receiver.")
            : new CustomKey(renamed, AttributeDiagnosticKind.KeyRefused, "The key addresses or controls a profile at the receiver; it was given a prefix.");
    }
}
