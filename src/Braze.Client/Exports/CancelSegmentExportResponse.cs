namespace Braze.Client;

/// <summary>Braze took the cancellation on. The page shows no answer; whatever one holds is in <see cref="Integration.Http.ApiResponse.AdditionalProperties"/>.</summary>
public sealed class CancelSegmentExportResponse : BrazeResponse;
