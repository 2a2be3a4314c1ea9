using Integration.Http;

namespace Braze.Client;

/// <content>Key figures of the workspace's apps.</content>
public static partial class BrazeOperations
{
    /// <summary>Reads how many users were new, day by day.</summary>
    public static Operation KpiNewUsersDataSeries { get; } = Define(
        "kpi.new_users.data_series", HttpMethod.Get, "kpi/new_users/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/kpi/get_kpi_daily_new_users_date", "kpi.new_users.data_series");

    /// <summary>Reads how many different users were active, day by day.</summary>
    public static Operation KpiDailyActiveUsersDataSeries { get; } = Define(
        "kpi.dau.data_series", HttpMethod.Get, "kpi/dau/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/kpi/get_kpi_dau_date", "kpi.dau.data_series");

    /// <summary>Reads how many different users were active in the 30 days that end with each day.</summary>
    public static Operation KpiMonthlyActiveUsersDataSeries { get; } = Define(
        "kpi.mau.data_series", HttpMethod.Get, "kpi/mau/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/kpi/get_kpi_mau_30_days", "kpi.mau.data_series");

    /// <summary>Reads how often apps were uninstalled, day by day.</summary>
    public static Operation KpiUninstallsDataSeries { get; } = Define(
        "kpi.uninstalls.data_series", HttpMethod.Get, "kpi/uninstalls/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/kpi/get_kpi_uninstalls_date", "kpi.uninstalls.data_series");

    private static Operation[] KpiOperations => [KpiNewUsersDataSeries, KpiDailyActiveUsersDataSeries, KpiMonthlyActiveUsersDataSeries, KpiUninstallsDataSeries];
}
