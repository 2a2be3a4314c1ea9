namespace SessionM.Client.Csv;

/// <summary>By which id a file names its customers.</summary>
public enum TagCsvCustomerId
{
    /// <summary>The host's own id.</summary>
    ExternalId,

    /// <summary>SessionM's user id.</summary>
    UserId,
}
