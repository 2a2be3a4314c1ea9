using Integration.Abstractions;

namespace Braze.Client;

/// <summary>A line of an export could not be read, and the host had not said what to do then.</summary>
public sealed class ExportLineException : IntegrationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="line">The line that could not be read.</param>
    /// <exception cref="ArgumentException">The line holds a user.</exception>
    public ExportLineException(ExportedUserLine line)
        : base(new CallFailure(BrazeClient.ServiceName, ExportOperation.Read, Attempts: 0, IsTransient: false, OutcomeUnknown: false), Describe(line)) =>
        Line = line;

    /// <summary>The line, with its position and how it begins.</summary>
    public ExportedUserLine Line { get; }

    private static string Describe(ExportedUserLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.IsReadable
            ? throw new ArgumentException("The line holds a user.", nameof(line))
            : $"{BrazeClient.ServiceName} {ExportOperation.Read}: line {line.Position.Line} of '{line.Position.FileName}' {line.Problem}. Set {nameof(SegmentReadOptions.OnUnreadableLine)} to go on after such a line.";
    }
}
