namespace Braze.Client;

/// <summary>What the steps after an export's start are called in exceptions and logs. They are no operations of the API.</summary>
internal static class ExportOperation
{
    public const string Wait = "export.file.wait";
    public const string Download = "export.file.download";
    public const string Read = "export.file.read";
}
