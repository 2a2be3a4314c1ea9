using System.Text.Json;

namespace Braze.Client;

/// <summary>A user to merge into another. The first one ceases to exist.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_users_merge.</remarks>
public sealed class UserMerge
{
    private static readonly JsonEncodedText IdentifierToMergeName = JsonEncodedText.Encode("identifier_to_merge");
    private static readonly JsonEncodedText IdentifierToKeepName = JsonEncodedText.Encode("identifier_to_keep");

    /// <summary>A merge.</summary>
    /// <param name="userToMerge">Who ceases to exist, by external id, alias, e-mail address or phone number.</param>
    /// <param name="userToKeep">Who stays and takes over what it does not have itself, named likewise.</param>
    public UserMerge(UserSelection userToMerge, UserSelection userToKeep)
    {
        ArgumentNullException.ThrowIfNull(userToMerge);
        ArgumentNullException.ThrowIfNull(userToKeep);
        UserToMerge = userToMerge;
        UserToKeep = userToKeep;
    }

    /// <summary>Who ceases to exist.</summary>
    public UserSelection UserToMerge { get; }

    /// <summary>Who stays.</summary>
    public UserSelection UserToKeep { get; }

    internal string? FindProblem() => FindProblem(UserToMerge) ?? FindProblem(UserToKeep) ?? FindSame();

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(IdentifierToMergeName);
        UserToMerge.WriteTo(writer);
        writer.WritePropertyName(IdentifierToKeepName);
        UserToKeep.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static string? FindProblem(UserSelection user) => user.User.Kind == BrazeUserKind.BrazeId
        ? "it names a user by Braze id; Braze merges users by external id, alias, e-mail address or phone number"
        : user.FindProblem();

    private string? FindSame() => !UserToMerge.IsChoice && UserToMerge.User == UserToKeep.User ? "it merges a user into itself" : null;
}
