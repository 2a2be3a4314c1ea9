namespace Braze.Client;

/// <summary>How to read an export's archive.</summary>
public sealed class ExportReadOptions
{
    internal const int DefaultMaxLineBytes = 4 * 1024 * 1024;

    private const int LeastMaxLineBytes = 1024;
    private const int MostMaxLineBytes = 256 * 1024 * 1024;

    /// <summary>The last line that was handled already: reading goes on with the one after it. <see langword="null"/> for the beginning.</summary>
    public ExportPosition? After { get; set; }

    /// <summary>
    /// How long a line, which is a user, may be, decompressed. A longer one is reported like any other that cannot be read. Together with a
    /// buffer this is all the memory that reading takes. Default 4 MB; from 1 KB to 256 MB.
    /// </summary>
    public int MaxLineBytes { get; set; } = DefaultMaxLineBytes;

    internal void ThrowIfInvalid(string parameterName) => ThrowIfInvalid(MaxLineBytes, parameterName);

    internal static void ThrowIfInvalid(int maxLineBytes, string parameterName)
    {
        if (maxLineBytes is < LeastMaxLineBytes or > MostMaxLineBytes)
        {
            throw new ArgumentException($"{nameof(MaxLineBytes)} is {maxLineBytes}; it must be from {LeastMaxLineBytes} to {MostMaxLineBytes}.", parameterName);
        }
    }
}
