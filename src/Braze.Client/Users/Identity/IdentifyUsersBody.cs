using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

[JsonConverter(typeof(WriteOnlyConverter<IdentifyUsersBody>))]
internal sealed class IdentifyUsersBody(IReadOnlyList<UserIdentification> users) : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText AliasesName = JsonEncodedText.Encode("aliases_to_identify");
    private static readonly JsonEncodedText EmailsName = JsonEncodedText.Encode("emails_to_identify");
    private static readonly JsonEncodedText PhoneNumbersName = JsonEncodedText.Encode("phone_numbers_to_identify");

    /// <summary>By alias a repetition finds nobody; by address or number it may find the next profile.</summary>
    public RetrySafety Safety => users.Any(item => item.User.IsChoice) ? RetrySafety.AtMostOnce : RetrySafety.Idempotent;

    IEnumerable<string> IIdentifiesPeople.Identifiers => users.SelectMany(item => item.User.User.Identifiers.Append(item.ExternalId));

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteKind(writer, AliasesName, BrazeUserKind.Alias);
        WriteKind(writer, EmailsName, BrazeUserKind.Email);
        WriteKind(writer, PhoneNumbersName, BrazeUserKind.Phone);
        writer.WriteEndObject();
    }

    private void WriteKind(Utf8JsonWriter writer, JsonEncodedText name, BrazeUserKind kind)
    {
        UserIdentification[] ofKind = [.. users.Where(item => item.User.User.Kind == kind)];
        if (ofKind.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (UserIdentification item in ofKind)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
