using System.Diagnostics.CodeAnalysis;

namespace SessionM.Client;

/// <summary>
/// What to know about the ids of SessionM Connect: the case of a GUID varies between its answers and exports, and an id that is not there may be absent, an
/// empty text, or the all-zero GUID.
/// </summary>
public static class SessionMIds
{
    /// <summary>Compares ids ignoring case, for grouping and joining. An external id, which is the host's own text, may need another comparer.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether there is no id: null, empty, white space, or the all-zero GUID (its meaning is inferred).</summary>
    /// <param name="id">An id as SessionM sent it.</param>
    public static bool IsNone([NotNullWhen(false)] string? id) => string.IsNullOrWhiteSpace(id) || (Guid.TryParse(id, out Guid guid) && guid == Guid.Empty);

    internal static void ThrowIfNone(string? id, string member, string parameterName)
    {
        if (IsNone(id))
        {
            throw new ArgumentException($"{member} is empty, or the all-zero GUID, which stands for none.", parameterName);
        }
    }
}
