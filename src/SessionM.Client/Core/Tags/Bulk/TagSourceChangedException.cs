namespace SessionM.Client;

/// <summary>
/// The source of a bulk run is not the one its checkpoint was written with: at some position it has another assignment, or it ended early. Nothing was
/// sent for that position or any after it. Give the same assignments in the same order, or begin a new job with a new checkpoint.
/// </summary>
public sealed class TagSourceChangedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="position">Where the source differs, from 0.</param>
    /// <param name="message">What differs.</param>
    public TagSourceChangedException(long position, string message)
        : base(message) => Position = position;

    /// <summary>The first position that differs, from 0.</summary>
    public long Position { get; }
}
