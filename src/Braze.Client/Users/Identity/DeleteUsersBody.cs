using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

[JsonConverter(typeof(WriteOnlyConverter<DeleteUsersBody>))]
internal sealed class DeleteUsersBody(IReadOnlyList<UserSelection> users) : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText ExternalIdsName = JsonEncodedText.Encode("external_ids");
    private static readonly JsonEncodedText UserAliasesName = JsonEncodedText.Encode("user_aliases");
    private static readonly JsonEncodedText BrazeIdsName = JsonEncodedText.Encode("braze_ids");
    private static readonly JsonEncodedText EmailAddressesName = JsonEncodedText.Encode("email_addresses");
    private static readonly JsonEncodedText PhoneNumbersName = JsonEncodedText.Encode("phone_numbers");

    /// <summary>By id and alias a repetition finds nobody; by address or number it may delete the next profile.</summary>
    public RetrySafety Safety => users[0].IsChoice ? RetrySafety.AtMostOnce : RetrySafety.Idempotent;

    IEnumerable<string> IIdentifiesPeople.Identifiers => users.SelectMany(user => user.User.Identifiers);

    public static void ThrowIfInvalid(IReadOnlyList<UserSelection> users, string parameterName)
    {
        IdentityItems.ThrowIfInvalid(users, parameterName, FindProblem);
        if (users.Any(user => user.User.Kind != users[0].User.Kind))
        {
            throw new ArgumentException("The users are named by more than one kind of identifier; one call takes one kind. Group them by User.Kind.", parameterName);
        }
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(NameOf(users[0].User.Kind));
        foreach (UserSelection user in users)
        {
            WriteUser(writer, user);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The newest page lists three of the four steps for deletion.
    private static string? FindProblem(UserSelection user) => user.Prioritization.Contains(RecipientPriority.LeastRecentlyUpdated)
        ? "its Prioritization names least_recently_updated, which Braze does not take for deletions"
        : user.FindProblem();

    private static JsonEncodedText NameOf(BrazeUserKind kind) => kind switch
    {
        BrazeUserKind.External => ExternalIdsName,
        BrazeUserKind.Alias => UserAliasesName,
        BrazeUserKind.BrazeId => BrazeIdsName,
        BrazeUserKind.Email => EmailAddressesName,
        _ => PhoneNumbersName,
    };

    private static void WriteUser(Utf8JsonWriter writer, UserSelection user)
    {
        switch (user.User.Kind)
        {
            case BrazeUserKind.External or BrazeUserKind.BrazeId:
                writer.WriteStringValue(user.User.Value);
                break;
            case BrazeUserKind.Alias:
                user.User.WriteAlias(writer);
                break;
            default:
                user.WriteTo(writer);
                break;
        }
    }
}
