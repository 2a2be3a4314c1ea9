namespace Braze.Client;

/// <summary>Why an export's archive could not be had.</summary>
public enum ExportFileProblem
{
    /// <summary>It is not there yet; later it may be. A failed export and an archive that was removed long ago look the same.</summary>
    NotReady,

    /// <summary>It was there: the address has run out, or the archive was removed. Start the export again.</summary>
    Gone,

    /// <summary>The storage refuses the address itself, for example because it was changed on its way here. Waiting does not help.</summary>
    Refused,
}
