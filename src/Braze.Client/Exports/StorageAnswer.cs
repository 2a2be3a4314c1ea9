namespace Braze.Client;

/// <summary>What a storage's answer means to somebody who waits for a file.</summary>
internal enum StorageAnswer
{
    /// <summary>The file is there.</summary>
    Ready,

    /// <summary>The file is not there, or not for us yet.</summary>
    NotReady,

    /// <summary>The address has run out.</summary>
    Gone,

    /// <summary>The address itself is wrong.</summary>
    Refused,

    /// <summary>No proper answer; ask again.</summary>
    Transient,
}
