using System.Diagnostics.CodeAnalysis;

namespace Braze.Client;

/// <summary>One line of an export: a user, or what could not be read as one.</summary>
public sealed class ExportedUserLine
{
    /// <summary>A line that holds a user.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="user">The user.</param>
    public ExportedUserLine(ExportPosition position, ExportedUser user)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(user);
        Position = position;
        User = user;
    }

    /// <summary>A line that could not be read.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="problem">What is wrong with it, without its content.</param>
    /// <param name="text">How it begins.</param>
    public ExportedUserLine(ExportPosition position, string problem, string text)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        ArgumentNullException.ThrowIfNull(text);
        Position = position;
        Problem = problem;
        Text = text;
    }

    /// <summary>Where the line stands.</summary>
    public ExportPosition Position { get; }

    /// <summary>The user; <see langword="null"/> when the line could not be read.</summary>
    public ExportedUser? User { get; }

    /// <summary>Whether the line holds a user.</summary>
    [MemberNotNullWhen(true, nameof(User))]
    [MemberNotNullWhen(false, nameof(Problem), nameof(Text))]
    public bool IsReadable => User is not null;

    /// <summary>What is wrong with a line that could not be read, without its content: fit for a log.</summary>
    public string? Problem { get; }

    /// <summary>The first 8 KB of a line that could not be read, unredacted: it holds personal data, so do not log it.</summary>
    public string? Text { get; }
}
