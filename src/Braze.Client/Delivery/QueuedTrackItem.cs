using System.Diagnostics;
using System.Security.Cryptography;
using Integration.Http;

namespace Braze.Client;

/// <summary>An object of <c>users/track</c> as it goes over the wire: what a <see cref="TrackQueue"/> keeps. Never changes.</summary>
[DebuggerDisplay("Braze track item")]
public sealed class QueuedTrackItem
{
    internal QueuedTrackItem(TrackItemKind kind, BrazeUser? user, ReadOnlyMemory<byte> json, bool isRepeatable)
    {
        Kind = kind;
        User = user;
        Json = json;
        IsRepeatable = isRepeatable;
        Key = user is null ? KeyOf(json.Span) : KeyOf(user);
    }

    /// <summary>The list it goes into.</summary>
    public TrackItemKind Kind { get; }

    /// <summary>Whom it is about; <see langword="null"/> only for an import of push tokens without a user.</summary>
    public BrazeUser? User { get; }

    /// <summary>The object as UTF-8 JSON. It identifies a person.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Whether sending it twice is the same as sending it once: true of literal attributes and changes of arrays, false of events, purchases, increments and added objects.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Users as the host names them: that an alias and an external id belong to one profile only Braze knows.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Key { get; }

    /// <summary>Encodes an object.</summary>
    /// <param name="item">The object; later changes of it have no effect.</param>
    /// <exception cref="ArgumentException">It breaks a rule of Braze's that would have it refused; the message names the rule.</exception>
    public static QueuedTrackItem From(TrackItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.FindProblem() is { } problem)
        {
            throw new ArgumentException($"The object cannot be sent: {problem}.", nameof(item));
        }

        byte[] json = EncodedJson.Of(item, static (item, writer) => item.WriteTo(writer));
        TrackItemKind kind = item switch
        {
            UserAttributes => TrackItemKind.Attributes,
            TrackEvent => TrackItemKind.Event,
            _ => TrackItemKind.Purchase,
        };
        return new QueuedTrackItem(kind, item.User, json, item.Safety == RetrySafety.Idempotent);
    }

    /// <summary>Kind and size; never whom it is about, or what it says.</summary>
    public override string ToString() => $"{Kind}, {Json.Length} bytes";

    // Nearly all are named by external id, which has no control character: the others begin with one, so that no two users have one key.
    internal static string KeyOf(BrazeUser user) => user.Kind == BrazeUserKind.External ? user.Value : $"\n{(int)user.Kind}:{user.Label}\n{user.Value}";

    // An import of push tokens belongs to nobody, so that no order has to be kept but among equal ones.
    private static string KeyOf(ReadOnlySpan<byte> json) => $"\n{Convert.ToHexString(SHA256.HashData(json))}";
}
