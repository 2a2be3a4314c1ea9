using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A text with a list to choose from.</summary>
/// <param name="body">The text.</param>
/// <param name="listButtonText">What the button says that opens the list.</param>
/// <exception cref="ArgumentException">One of the two is empty.</exception>
/// <remarks>At least one section, and at most 10 rows in all of them. Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppList(string body, string listButtonText) : WhatsAppContent
{
    private const int MaxRows = 10;

    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string Body { get; } = RequiredText.Check(body, nameof(body));

    /// <summary>What the button says that opens the list.</summary>
    [JsonIgnore]
    public string ListButtonText { get; } = RequiredText.Check(listButtonText, nameof(listButtonText));

    /// <summary>The text above it.</summary>
    [JsonPropertyName("header")]
    public string? Header { get; set; }

    /// <summary>The text below it.</summary>
    [JsonPropertyName("footer")]
    public string? Footer { get; set; }

    /// <summary>The parts of the list.</summary>
    [JsonIgnore]
    public List<WhatsAppListSection> Sections { get; } = [];

    [JsonInclude]
    [JsonPropertyName("list")]
    internal WhatsAppListBody WrittenList => new(ListButtonText, Sections);

    internal override string MessageType => "list_response_message";

    internal override string? FindProblem()
    {
        if (Sections.Count == 0)
        {
            return $"it has no {nameof(Sections)}";
        }

        int rows = Sections.Sum(section => section.Rows.Count);
        return rows is 0 or > MaxRows ? $"its list has {rows} rows; it takes 1 to {MaxRows}" : null;
    }
}
