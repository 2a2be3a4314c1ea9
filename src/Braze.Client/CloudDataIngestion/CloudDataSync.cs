using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One sync of an integration.</summary>
public sealed class CloudDataSync
{
    /// <summary><c>running</c>, <c>success</c>, <c>partial</c> (some rows failed), <c>error</c> (no row was synced), <c>config_error</c>, or a value Braze added.</summary>
    [JsonPropertyName("job_status")]
    public string? JobStatus { get; set; }

    /// <summary>When it began.</summary>
    [JsonPropertyName("sync_start_time")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? SyncStartTime { get; set; }

    /// <summary>When it ended.</summary>
    [JsonPropertyName("sync_finish_time")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? SyncFinishTime { get; set; }

    /// <summary>The last <c>UPDATED_AT</c> of the source that it got to.</summary>
    [JsonPropertyName("last_timestamp_synced")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastTimestampSynced { get; set; }

    /// <summary>How many rows arrived.</summary>
    [JsonPropertyName("rows_synced")]
    public long? RowsSynced { get; set; }

    /// <summary>How many rows failed.</summary>
    [JsonPropertyName("rows_failed_with_errors")]
    public long? RowsFailedWithErrors { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
