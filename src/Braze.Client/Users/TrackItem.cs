using System.Text.Json;
using Integration.Http;

namespace Braze.Client;

/// <summary>One object of a <c>users/track</c> request: <see cref="UserAttributes"/>, a <see cref="TrackEvent"/> or a <see cref="Purchase"/>.</summary>
public abstract class TrackItem
{
    private static readonly JsonEncodedText UpdateExistingOnlyName = JsonEncodedText.Encode("_update_existing_only");

    private protected TrackItem(BrazeUser? user) => User = user;

    /// <summary>Whom the object is about; <see langword="null"/> only for an import of push tokens without a user.</summary>
    public BrazeUser? User { get; }

    /// <summary>
    /// Whether Braze ignores the object when it does not know the user. Left out, Braze creates users named by anything but an alias,
    /// and ignores unknown aliases; <see langword="false"/> on attributes creates a user that has only the alias.
    /// </summary>
    public bool? UpdateExistingOnly { get; set; }

    /// <summary>Whether doing it twice has two effects.</summary>
    internal abstract RetrySafety Safety { get; }

    /// <summary>What must not come back in the text of an error.</summary>
    internal virtual IEnumerable<string> Identifiers => User?.Identifiers ?? [];

    /// <summary>A breach of the rules that no single assignment can show, as a sentence without any value of it; null when there is none.</summary>
    internal abstract string? FindProblem();

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        User?.WriteIdentifier(writer);
        OptionalWriter.WriteBoolean(writer, UpdateExistingOnlyName, UpdateExistingOnly);
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    private protected abstract void WriteMembers(Utf8JsonWriter writer);
}
