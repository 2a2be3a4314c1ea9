using System.Globalization;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A message by an approved template. This way only templates with a text or picture header can be sent.</summary>
/// <param name="templateName">The template.</param>
/// <param name="templateLanguageCode">The template's language.</param>
/// <exception cref="ArgumentException">One of the two is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppTemplate(string templateName, string templateLanguageCode) : WhatsAppContent
{
    /// <summary>The template.</summary>
    [JsonPropertyName("template_name")]
    public string TemplateName { get; } = RequiredId.Check(templateName, nameof(templateName));

    /// <summary>The template's language.</summary>
    [JsonPropertyName("template_language_code")]
    public string TemplateLanguageCode { get; } = RequiredId.Check(templateLanguageCode, nameof(templateLanguageCode));

    /// <summary>The value of the text header's variable; there is at most one.</summary>
    [JsonIgnore]
    public string? HeaderVariable { get; set; }

    /// <summary>The values of the body's variables, in the template's order.</summary>
    [JsonIgnore]
    public List<string> BodyVariables { get; } = [];

    /// <summary>The end of the address behind a button; there is at most one.</summary>
    [JsonIgnore]
    public WhatsAppButtonVariable? ButtonVariable { get; set; }

    /// <summary>The picture of a picture header.</summary>
    [JsonPropertyName("header_media_uri")]
    public string? HeaderMediaUri { get; set; }

    [JsonInclude]
    [JsonPropertyName("header_variables")]
    internal Dictionary<string, string>? WrittenHeaderVariables => HeaderVariable is null ? null : Indexed(0, [HeaderVariable]);

    [JsonInclude]
    [JsonPropertyName("body_variables")]
    internal Dictionary<string, string>? WrittenBodyVariables => BodyVariables.Count == 0 ? null : Indexed(0, BodyVariables);

    [JsonInclude]
    [JsonPropertyName("button_variables")]
    internal Dictionary<string, string>? WrittenButtonVariables => ButtonVariable is null ? null : Indexed(ButtonVariable.Index, [ButtonVariable.Text]);

    internal override string MessageType => "template_message";

    internal override string? FindProblem() =>
        HeaderVariable is not null && HeaderMediaUri is not null ? $"its template has both {nameof(HeaderVariable)} and {nameof(HeaderMediaUri)}; a header is text or picture" : null;

    private static Dictionary<string, string> Indexed(int first, List<string> values) =>
        values.Select((value, i) => (Index: (first + i).ToString(CultureInfo.InvariantCulture), Value: value)).ToDictionary(v => v.Index, v => v.Value, StringComparer.Ordinal);
}
