using Integration.Http;

namespace Braze.Client;

/// <content>Sessions.</content>
public static partial class BrazeOperations
{
    /// <summary>Reads how many sessions there were, by day or hour.</summary>
    public static Operation SessionsDataSeries { get; } = Define(
        "sessions.data_series", HttpMethod.Get, "sessions/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/sessions/get_sessions_analytics", "sessions.data_series");

    private static Operation[] SessionOperations => [SessionsDataSeries];
}
