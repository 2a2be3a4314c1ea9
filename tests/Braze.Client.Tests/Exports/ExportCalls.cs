namespace Braze.Client.Tests;

/// <summary>Requests of the exports with every member set.</summary>
internal static class ExportCalls
{
    public static UserExportRequest Users() => new(
        BrazeUser.External("u-1"),
        BrazeUser.External("u-2"),
        BrazeUser.Alias("anon-7", "web"),
        BrazeUser.BrazeId("000000000000000000000001"),
        BrazeUser.Email("a@b.test"))
    {
        FieldsToExport = { ExportFields.FirstName, ExportFields.Email, ExportFields.Purchases },
    };

    public static SegmentExportRequest Segment() => new("segment-1", ExportFields.FirstName, ExportFields.Email, ExportFields.Purchases)
    {
        CustomAttributesToExport = ["tier"],
        CallbackEndpoint = new Uri("https://host.test/done?x=1"),
        OutputFormat = ExportFormat.Gzip,
    };

    public static ControlGroupExportRequest ControlGroup() => new(ExportFields.Email, ExportFields.BrazeId)
    {
        CallbackEndpoint = new Uri("https://host.test/done"),
        OutputFormat = ExportFormat.Zip,
    };
}
