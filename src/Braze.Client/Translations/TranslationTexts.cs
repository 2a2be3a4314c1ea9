namespace Braze.Client;

/// <summary>The rule for the texts of a translation. A copy is kept, so that a later change of the caller's map changes no request.</summary>
internal static class TranslationTexts
{
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> texts, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(texts, parameterName);
        if (texts.Count == 0)
        {
            throw new ArgumentException("There is no text to set. Name at least one translation tag.", parameterName);
        }

        if (texts.Any(text => string.IsNullOrWhiteSpace(text.Key) || text.Value is null))
        {
            throw new ArgumentException("A text has no id, or an id no text. Texts may be empty, but not null.", parameterName);
        }

        return new Dictionary<string, string>(texts, StringComparer.Ordinal);
    }
}
