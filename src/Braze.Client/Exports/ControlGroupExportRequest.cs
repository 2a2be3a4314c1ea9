using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An export of the Global Control Group.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_global_control_group.</remarks>
public sealed class ControlGroupExportRequest
{
    /// <summary>A request.</summary>
    /// <param name="fieldsToExport">The fields, at least one, by the names in <see cref="ExportFields"/>. Of custom attributes Braze exports all or none.</param>
    /// <exception cref="ArgumentException">There is no field, or one without a name.</exception>
    public ControlGroupExportRequest(params IEnumerable<string> fieldsToExport) => FieldsToExport = ExportRules.Fields(fieldsToExport, nameof(fieldsToExport));

    /// <summary>The fields.</summary>
    [JsonPropertyName("fields_to_export")]
    public IReadOnlyList<string> FieldsToExport { get; }

    /// <summary>Where Braze reports that the files are ready, unsigned; an absolute address. <see langword="null"/> for no report.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    [JsonPropertyName("callback_endpoint")]
    public Uri? CallbackEndpoint { get; init => field = ExportRules.Callback(value, nameof(value)); }

    /// <summary>How the files are compressed; ZIP when left out.</summary>
    [JsonPropertyName("output_format")]
    [JsonConverter(typeof(JsonStringEnumConverter<ExportFormat>))]
    public ExportFormat? OutputFormat { get; init; }
}
