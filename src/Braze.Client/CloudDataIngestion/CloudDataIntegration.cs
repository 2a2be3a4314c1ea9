using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An integration that Braze syncs data from.</summary>
public sealed class CloudDataIntegration
{
    /// <summary>Its id, by which its syncs are read and started.</summary>
    [JsonPropertyName("integration_id")]
    public string? IntegrationId { get; set; }

    /// <summary>The workspace's id.</summary>
    [JsonPropertyName("app_group_id")]
    public string? AppGroupId { get; set; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("integration_name")]
    public string? IntegrationName { get; set; }

    /// <summary>What it syncs; the values are not documented.</summary>
    [JsonPropertyName("integration_type")]
    public string? IntegrationType { get; set; }

    /// <summary>Whether it runs; the values are not documented.</summary>
    [JsonPropertyName("integration_status")]
    public string? IntegrationStatus { get; set; }

    /// <summary>Whom Braze writes to when a sync fails. As sent: how several addresses are written is not documented.</summary>
    [JsonPropertyName("contact_emails")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? ContactEmails { get; set; }

    /// <summary>Up to which moment of the source's rows it has synced.</summary>
    [JsonPropertyName("last_updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastUpdatedAt { get; set; }

    /// <summary>The kind of data warehouse.</summary>
    [JsonPropertyName("warehouse_type")]
    public string? WarehouseType { get; set; }

    /// <summary>When the last sync began.</summary>
    [JsonPropertyName("last_job_start_time")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastJobStartTime { get; set; }

    /// <summary>How the last sync went; see <see cref="CloudDataSync.JobStatus"/>.</summary>
    [JsonPropertyName("last_job_status")]
    public string? LastJobStatus { get; set; }

    /// <summary>When the next sync is due.</summary>
    [JsonPropertyName("next_scheduled_run")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? NextScheduledRun { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
