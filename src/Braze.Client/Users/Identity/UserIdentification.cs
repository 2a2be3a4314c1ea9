using System.Text.Json;

namespace Braze.Client;

/// <summary>An unidentified user and the external id to give to them.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_identify.</remarks>
public sealed class UserIdentification
{
    private static readonly JsonEncodedText ExternalIdName = JsonEncodedText.Encode("external_id");

    /// <summary>A user and an id.</summary>
    /// <param name="user">Who, by alias, e-mail address or phone number; by one of the last two with a prioritization.</param>
    /// <param name="externalId">The id, at most 987 bytes. When a user has it already, the two profiles become one.</param>
    /// <exception cref="ArgumentException">The id is empty, white space, too long, or has a control character.</exception>
    public UserIdentification(UserSelection user, string externalId)
    {
        ArgumentNullException.ThrowIfNull(user);
        User = user;
        ExternalId = BrazeUser.External(externalId).Value;
    }

    /// <summary>Who.</summary>
    public UserSelection User { get; }

    /// <summary>The id to give.</summary>
    public string ExternalId { get; }

    internal string? FindProblem() => User.User.Kind is BrazeUserKind.External or BrazeUserKind.BrazeId
        ? "it names the user by external id or Braze id; Braze identifies users by alias, e-mail address or phone number"
        : User.FindProblem();

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(ExternalIdName, ExternalId);
        User.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
