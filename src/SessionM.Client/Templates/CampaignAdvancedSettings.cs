using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionM.Client;

/// <summary>The advanced settings of a SessionM campaign that sends by Braze: JSON that marketers keep in SessionM's dashboard.</summary>
/// <remarks>
/// Two members are documented, and at least one of them is needed. What else is sent along (offer, points, event) is set up in SessionM's message
/// templates, not here; members this class does not know are kept.
/// Source: https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm, "Create a SessionM promotional or messaging campaign".
/// </remarks>
public sealed class CampaignAdvancedSettings
{
    private const string CampaignMember = "braze_campaign_id";
    private const string CanvasMember = "braze_canvas_id";

    // The settings are typed by people into a dashboard, and the vendor's own sample has a trailing comma.
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The id of the API-triggered Braze campaign.</summary>
    public string? BrazeCampaignId { get; set; }

    /// <summary>The id of the API-triggered Braze Canvas.</summary>
    public string? BrazeCanvasId { get; set; }

    /// <summary>The other members.</summary>
    public Dictionary<string, JsonElement> AdditionalProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads settings as people write them: trailing commas and comments are taken, an empty id counts as none.</summary>
    /// <param name="json">The text from the dashboard.</param>
    /// <returns>The settings, with at least one id.</returns>
    /// <exception cref="FormatException">The text is not a JSON object, an id is not text, or there is neither; the message says what to do.</exception>
    public static CampaignAdvancedSettings Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Tolerant);
            CampaignAdvancedSettings settings = Read(document.RootElement);
            return settings is { BrazeCampaignId: null, BrazeCanvasId: null }
                ? throw new FormatException($"The advanced settings name neither {CampaignMember} nor {CanvasMember}.")
                : settings;
        }
        catch (JsonException e)
        {
            throw new FormatException($"The advanced settings are not JSON (line {e.LineNumber + 1}).", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("The advanced settings hold a name or an id that is no Unicode text.", e);
        }
    }

    /// <summary>Writes the settings to be pasted into the dashboard.</summary>
    /// <returns>Indented JSON.</returns>
    /// <exception cref="InvalidOperationException">There is neither a campaign nor a Canvas.</exception>
    public string ToJson()
    {
        if (string.IsNullOrWhiteSpace(BrazeCampaignId) && string.IsNullOrWhiteSpace(BrazeCanvasId))
        {
            throw new InvalidOperationException($"Set {nameof(BrazeCampaignId)} or {nameof(BrazeCanvasId)}; without either, SessionM has nothing to send.");
        }

        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text, Readable))
        {
            writer.WriteStartObject();
            WriteText(writer, CampaignMember, BrazeCampaignId);
            WriteText(writer, CanvasMember, BrazeCanvasId);
            foreach ((string name, JsonElement value) in AdditionalProperties)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static CampaignAdvancedSettings Read(JsonElement root)
    {
        CampaignAdvancedSettings settings = new();
        foreach (JsonProperty member in root.ValueKind == JsonValueKind.Object ? [.. root.EnumerateObject()] : Array.Empty<JsonProperty>())
        {
            switch (member.Name)
            {
                case CampaignMember:
                    settings.BrazeCampaignId = TextOf(member);
                    break;
                case CanvasMember:
                    settings.BrazeCanvasId = TextOf(member);
                    break;
                default:
                    settings.AdditionalProperties[member.Name] = member.Value.Clone();
                    break;
            }
        }

        return settings;
    }

    private static string? TextOf(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(member.Value.GetString()) => member.Value.GetString(),
        JsonValueKind.String or JsonValueKind.Null => null,
        JsonValueKind kind => throw new FormatException($"{member.Name} in the advanced settings is not text ({kind}); write the id from the Braze dashboard in quotes."),
    };

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            writer.WriteString(name, value);
        }
    }
}
