using System.Text.Json;

namespace Braze.Client;

/// <summary>The users of a request that names them in two lists: external ids and aliases.</summary>
internal static class NamedUsers
{
    private static readonly JsonEncodedText ExternalUserIdsName = JsonEncodedText.Encode("external_user_ids");
    private static readonly JsonEncodedText UserAliasesName = JsonEncodedText.Encode("user_aliases");
    private static readonly JsonEncodedText AliasNameName = JsonEncodedText.Encode("alias_name");
    private static readonly JsonEncodedText AliasLabelName = JsonEncodedText.Encode("alias_label");

    public static void ThrowIfInvalid(IReadOnlyList<BrazeUser> users, string parameterName)
    {
        if (users.Count is 0 or > BrazeLimits.Recipients)
        {
            throw new ArgumentException(
                $"The request names {users.Count} users; it takes 1 to {BrazeLimits.Recipients}. To reach a segment or audience call the method with Broadcast in its name.", parameterName);
        }

        for (int i = 0; i < users.Count; i++)
        {
            if (users[i] is not { Kind: BrazeUserKind.External or BrazeUserKind.Alias })
            {
                throw new ArgumentException($"User {i} is named neither by external id nor by alias, the only ways Braze knows here.", parameterName);
            }
        }
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<BrazeUser> users)
    {
        WriteArray(writer, ExternalUserIdsName, users, BrazeUserKind.External, static (writer, user) => writer.WriteStringValue(user.Value));
        WriteArray(writer, UserAliasesName, users, BrazeUserKind.Alias, static (writer, user) =>
        {
            writer.WriteStartObject();
            writer.WriteString(AliasNameName, user.Value);
            writer.WriteString(AliasLabelName, user.Label);
            writer.WriteEndObject();
        });
    }

    private static void WriteArray(
        Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<BrazeUser> users, BrazeUserKind kind, Action<Utf8JsonWriter, BrazeUser> write)
    {
        BrazeUser[] ofKind = [.. users.Where(user => user.Kind == kind)];
        if (ofKind.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (BrazeUser user in ofKind)
        {
            write(writer, user);
        }

        writer.WriteEndArray();
    }
}
