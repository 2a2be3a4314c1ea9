using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A segment to export.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.</remarks>
public sealed class SegmentExportRequest
{
    private const int MaxCustomAttributes = 500;

    /// <summary>A request.</summary>
    /// <param name="segmentId">The segment's API identifier.</param>
    /// <param name="fieldsToExport">The fields, at least one, by the names in <see cref="ExportFields"/>.</param>
    /// <exception cref="ArgumentException">The id is empty, there is no field, or one without a name.</exception>
    public SegmentExportRequest(string segmentId, params IEnumerable<string> fieldsToExport)
    {
        SegmentId = RequiredId.Check(segmentId, nameof(segmentId));
        FieldsToExport = ExportRules.Fields(fieldsToExport, nameof(fieldsToExport));
    }

    /// <summary>The segment's API identifier.</summary>
    [JsonPropertyName("segment_id")]
    public string SegmentId { get; }

    /// <summary>The fields.</summary>
    [JsonPropertyName("fields_to_export")]
    public IReadOnlyList<string> FieldsToExport { get; }

    /// <summary>
    /// Custom attributes to export, at most 500 names. Not together with <see cref="ExportFields.CustomAttributes"/>, which exports all of them
    /// whatever stands here. <see langword="null"/> for none.
    /// </summary>
    [JsonPropertyName("custom_attributes_to_export")]
    public IReadOnlyList<string>? CustomAttributesToExport { get; init; }

    /// <summary>Where Braze reports that the files are ready, unsigned; an absolute address. <see langword="null"/> for no report.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    [JsonPropertyName("callback_endpoint")]
    public Uri? CallbackEndpoint { get; init => field = ExportRules.Callback(value, nameof(value)); }

    /// <summary>How the files are compressed; ZIP when left out.</summary>
    [JsonPropertyName("output_format")]
    [JsonConverter(typeof(JsonStringEnumConverter<ExportFormat>))]
    public ExportFormat? OutputFormat { get; init; }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (CustomAttributesToExport is not { } names)
        {
            return;
        }

        if (names.Count > MaxCustomAttributes)
        {
            throw new ArgumentException($"The export names {names.Count} custom attributes; the limit is {MaxCustomAttributes}.", parameterName);
        }

        if (FieldsToExport.Contains(ExportFields.CustomAttributes, StringComparer.Ordinal))
        {
            // Braze would not refuse it, but export more about people than the caller named.
            throw new ArgumentException(
                $"The export names single custom attributes and '{ExportFields.CustomAttributes}', with which Braze ignores the list and exports all of them.", parameterName);
        }

        ExportRules.ThrowIfEmptyName(names, parameterName);
    }
}
