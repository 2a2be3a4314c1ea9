namespace Braze.Client;

/// <summary>How to export a segment and read it, in one go.</summary>
public sealed class SegmentReadOptions
{
    /// <summary>How to ask whether the archive is ready.</summary>
    public ExportWaitOptions Wait { get; set; } = new();

    /// <inheritdoc cref="ExportReadOptions.MaxLineBytes"/>
    public int MaxLineBytes { get; set; } = ExportReadOptions.DefaultMaxLineBytes;

    /// <summary>
    /// Takes the lines that cannot be read, and reading goes on. <see langword="null"/>: the first of them ends it with
    /// <see cref="ExportLineException"/>.
    /// </summary>
    public Action<ExportedUserLine>? OnUnreadableLine { get; set; }

    internal void ThrowIfInvalid(string parameterName)
    {
        Wait.ThrowIfInvalid(parameterName);
        ExportReadOptions.ThrowIfInvalid(MaxLineBytes, parameterName);
    }
}
