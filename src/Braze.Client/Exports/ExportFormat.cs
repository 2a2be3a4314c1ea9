using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>How export files are compressed.</summary>
public enum ExportFormat
{
    /// <summary>ZIP archives; the default.</summary>
    [JsonStringEnumMemberName("zip")]
    Zip,

    /// <summary>GZIP files; only for workspaces with storage of their own.</summary>
    [JsonStringEnumMemberName("gzip")]
    Gzip,
}
