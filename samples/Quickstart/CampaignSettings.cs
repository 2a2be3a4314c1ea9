using System.Text.Json;

namespace Quickstart;

/// <summary>The Braze ids that a SessionM campaign carries in its advanced settings.</summary>
internal sealed record CampaignSettings(string? CampaignId, string? CanvasId)
{
    // The settings are typed by people into a dashboard; a trailing comma is common there.
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="InvalidDataException">The text is not JSON, an id is not text, or it names neither a campaign nor a canvas.</exception>
    public static CampaignSettings Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Tolerant);
            CampaignSettings settings = new(Text(document, "braze_campaign_id"), Text(document, "braze_canvas_id"));
            return settings is { CampaignId: null, CanvasId: null }
                ? throw new InvalidDataException("The advanced settings name neither braze_campaign_id nor braze_canvas_id.")
                : settings;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The advanced settings are not JSON (line {e.LineNumber + 1}).", e);
        }
    }

    private static string? Text(JsonDocument document, string name)
    {
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
            JsonValueKind.String or JsonValueKind.Null => null,
            _ => throw new InvalidDataException($"{name} in the advanced settings is not text ({value.ValueKind}); write the id from the Braze dashboard in quotes."),
        };
    }
}
