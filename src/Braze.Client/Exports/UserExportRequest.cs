using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Users to export by identifier.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_identifier.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<UserExportRequest>))]
public sealed class UserExportRequest : IWireRequest, IIdentifiesPeople
{
    private static readonly JsonEncodedText ExternalIdsName = JsonEncodedText.Encode("external_ids");
    private static readonly JsonEncodedText UserAliasesName = JsonEncodedText.Encode("user_aliases");
    private static readonly JsonEncodedText DeviceIdName = JsonEncodedText.Encode("device_id");
    private static readonly JsonEncodedText BrazeIdName = JsonEncodedText.Encode("braze_id");
    private static readonly JsonEncodedText EmailAddressName = JsonEncodedText.Encode("email_address");
    private static readonly JsonEncodedText PhoneName = JsonEncodedText.Encode("phone");
    private static readonly JsonEncodedText FieldsToExportName = JsonEncodedText.Encode("fields_to_export");

    /// <summary>A request.</summary>
    /// <param name="users">
    /// Up to 50 by external id and alias, and one by Braze id; one by e-mail address or phone number, unless <see cref="DeviceId"/> is set.
    /// </param>
    public UserExportRequest(params IEnumerable<BrazeUser> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        Users = [.. users];
    }

    /// <summary>The users.</summary>
    public List<BrazeUser> Users { get; }

    /// <summary>A user by the id that an SDK gave to the device.</summary>
    public string? DeviceId { get; init; }

    /// <summary>
    /// The fields to return, by the names in <see cref="ExportFields"/>. Accounts since 2024-08-22 must name them; older ones get everything when the
    /// list is empty, at the lower rate limit.
    /// </summary>
    public List<string> FieldsToExport { get; } = [];

    IEnumerable<string> IIdentifiesPeople.Identifiers => Users.SelectMany(user => user.Identifiers).Append(DeviceId ?? string.Empty);

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteList(writer, ExternalIdsName, BrazeUserKind.External);
        WriteList(writer, UserAliasesName, BrazeUserKind.Alias);
        OptionalWriter.WriteText(writer, DeviceIdName, DeviceId);
        OptionalWriter.WriteText(writer, BrazeIdName, Find(BrazeUserKind.BrazeId));
        OptionalWriter.WriteText(writer, EmailAddressName, Find(BrazeUserKind.Email));
        OptionalWriter.WriteText(writer, PhoneName, Find(BrazeUserKind.Phone));
        WriteFields(writer);
        writer.WriteEndObject();
    }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (FindProblem() is { } problem)
        {
            throw new ArgumentException($"The request cannot be sent: {problem}.", parameterName);
        }

        ExportRules.ThrowIfEmptyName(FieldsToExport, parameterName);
    }

    private string? FindProblem()
    {
        if (Users.Contains(null!))
        {
            return "a user is null";
        }

        int idsAndAliases = Count(BrazeUserKind.External) + Count(BrazeUserKind.Alias);
        int brazeIds = Count(BrazeUserKind.BrazeId);
        int others = Count(BrazeUserKind.Email) + Count(BrazeUserKind.Phone) + (DeviceId is null ? 0 : 1);
        return (idsAndAliases, brazeIds, others) switch
        {
            (0, 0, 0) => "it names no user",
            ( > BrazeLimits.ExportIds, _, _) => $"it has {idsAndAliases} external ids and aliases; the limit is {BrazeLimits.ExportIds}",
            (_, > 1, _) => $"it has {brazeIds} Braze ids; the limit is 1",
            (_, _, > 1) => $"it has {others} device ids, e-mail addresses and phone numbers; the limit is 1 of the three together",
            _ => DeviceId is null || !string.IsNullOrWhiteSpace(DeviceId) ? null : $"{nameof(DeviceId)} is empty",
        };
    }

    private int Count(BrazeUserKind kind) => Users.Count(user => user.Kind == kind);

    private string? Find(BrazeUserKind kind) => Users.Find(user => user.Kind == kind)?.Value;

    private void WriteList(Utf8JsonWriter writer, JsonEncodedText name, BrazeUserKind kind)
    {
        if (Count(kind) == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (BrazeUser user in Users.Where(user => user.Kind == kind))
        {
            if (kind == BrazeUserKind.Alias)
            {
                user.WriteAlias(writer);
            }
            else
            {
                writer.WriteStringValue(user.Value);
            }
        }

        writer.WriteEndArray();
    }

    private void WriteFields(Utf8JsonWriter writer)
    {
        if (FieldsToExport.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(FieldsToExportName);
        foreach (string field in FieldsToExport)
        {
            writer.WriteStringValue(field);
        }

        writer.WriteEndArray();
    }
}
