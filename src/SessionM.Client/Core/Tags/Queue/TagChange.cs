using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SessionM.Client;

/// <summary>One item of the tag queue: what to do, and the id under which SessionM recognises its repeat.</summary>
/// <remarks>Made by <see cref="ISessionMTagQueue"/>; dead letters and handlers show it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TagChange
{
    /// <summary>Creates a change.</summary>
    /// <param name="assignment">What to do.</param>
    /// <param name="messageId">Under which id; unique for each change.</param>
    /// <param name="createdAt">Since when the id exists: SessionM recognises it for 30 minutes from its first use, which is not before this.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public TagChange(TagAssignment assignment, MessageId messageId, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        messageId.ThrowIfEmpty(nameof(messageId));
        Assignment = assignment;
        MessageId = messageId;
        CreatedAt = createdAt;
    }

    /// <summary>What to do.</summary>
    public TagAssignment Assignment { get; }

    /// <summary>The id sent with every attempt, also after a restart.</summary>
    public MessageId MessageId { get; }

    /// <summary>When the change was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The mode and the number of tags; never the customer.</summary>
    public override string ToString() => Assignment.ToString();

    /// <summary>One change that sets what two set one after the other; <see langword="null"/> where that is not one call, as for counters.</summary>
    internal TagChange? Merge(TagChange later)
    {
        TagAssignment one = Assignment;
        TagAssignment other = later.Assignment;
        return one.Lifetime is { } lifetime && other.Lifetime == lifetime && one.Customer == other.Customer
            ? new TagChange(TagAssignment.SetExpiring(one.Customer, lifetime, [.. one.Tags.Union(other.Tags, StringComparer.Ordinal)]), Merge(MessageId, later.MessageId), CreatedAt)
            : null;
    }

    // An id of its own: under one of the two SessionM would take the call for a repeat, and leave out the tags of the other.
    private static MessageId Merge(MessageId one, MessageId other) => MessageId.OfHash(SHA256.HashData(Encoding.ASCII.GetBytes($"{one.Value} {other.Value}")));
}
