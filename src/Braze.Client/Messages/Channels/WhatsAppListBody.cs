using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How a list is nested on the wire.</summary>
internal sealed class WhatsAppListBody(string listButtonText, List<WhatsAppListSection> listSections)
{
    [JsonPropertyName("list_button_text")]
    public string ListButtonText { get; } = listButtonText;

    [JsonPropertyName("list_sections")]
    public List<WhatsAppListSection> ListSections { get; } = listSections;
}
