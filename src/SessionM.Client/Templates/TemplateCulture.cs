using System.Text;

namespace SessionM.Client;

/// <summary>In which language a template asks SessionM for texts: always the same, or by the language of the Braze profile.</summary>
public sealed class TemplateCulture
{
    private readonly KeyValuePair<string, string>[] _cultures;
    private readonly string _otherwise;

    private TemplateCulture(string otherwise, KeyValuePair<string, string>[] cultures)
    {
        _otherwise = otherwise;
        _cultures = cultures;
    }

    /// <summary>The same culture for everybody.</summary>
    /// <param name="culture">For example <c>de-DE</c>: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <exception cref="ArgumentException">The culture is empty, or holds other characters.</exception>
    public static TemplateCulture Fixed(string culture)
    {
        ThrowIfInvalid(culture, nameof(culture));
        return new TemplateCulture(culture, []);
    }

    /// <summary>The culture that belongs to the profile's language.</summary>
    /// <param name="cultures">
    /// The culture for each language, for example <c>de-DE</c> for <c>de</c>. Languages are spelled as Braze spells them, which is in small letters; the
    /// comparison is exact.
    /// </param>
    /// <param name="otherwise">The culture for a profile without a language, or with one that is not listed.</param>
    /// <exception cref="ArgumentException">No language, or a language or culture that is empty or holds anything but letters, digits, <c>-</c> and <c>_</c>.</exception>
    public static TemplateCulture FromLanguage(IReadOnlyDictionary<string, string> cultures, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(cultures);
        ThrowIfInvalid(otherwise, nameof(otherwise));
        if (cultures.Count == 0)
        {
            throw new ArgumentException("No language is given. Use Fixed for one culture for everybody.", nameof(cultures));
        }

        foreach ((string language, string culture) in cultures)
        {
            ThrowIfInvalid(language, nameof(cultures));
            ThrowIfInvalid(culture, nameof(cultures));
        }

        return new TemplateCulture(otherwise, [.. cultures.OrderBy(c => c.Key, StringComparer.Ordinal)]);
    }

    /// <summary>Text and tags that render to the culture and nothing around it.</summary>
    internal string Liquid
    {
        get
        {
            if (_cultures.Length == 0)
            {
                return _otherwise;
            }

            StringBuilder text = new();
            foreach ((string language, string culture) in _cultures)
            {
                text.Append(text.Length == 0 ? "{%- if" : "{%- elsif").Append(" ${language} == '").Append(language).Append("' -%}").Append(culture);
            }

            return text.Append("{%- else -%}").Append(_otherwise).Append("{%- endif -%}").ToString();
        }
    }

    /// <summary>The culture, or how many languages have one.</summary>
    public override string ToString() => _cultures.Length == 0 ? _otherwise : $"{_cultures.Length} languages, otherwise {_otherwise}";

    private static void ThrowIfInvalid(string name, string parameterName) => TemplateText.ThrowIfNotName(name, "-_", parameterName);
}
