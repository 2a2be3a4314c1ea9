using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A template was made or changed.</summary>
public sealed class EmailTemplateChangeResponse : BrazeResponse
{
    /// <summary>The API identifier of a new template; what an update answers is not documented.</summary>
    [JsonPropertyName("email_template_id")]
    public string? EmailTemplateId { get; set; }
}
