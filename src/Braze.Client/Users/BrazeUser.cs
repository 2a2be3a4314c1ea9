using System.Text;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Names one Braze user by exactly one identifier.</summary>
/// <remarks>
/// Braze rejects an object with two primary identifiers (external id, Braze id, alias), so two cannot be expressed here.
/// See https://www.braze.com/docs/api/endpoints/user_data/post_user_track.
/// </remarks>
public sealed record BrazeUser
{
    internal const int MaxExternalIdBytes = 987;
    internal const int MaxAliasBytes = 236;

    private static readonly JsonEncodedText ExternalIdName = JsonEncodedText.Encode("external_id");
    private static readonly JsonEncodedText ExternalUserIdName = JsonEncodedText.Encode("external_user_id");
    private static readonly JsonEncodedText BrazeIdName = JsonEncodedText.Encode("braze_id");
    private static readonly JsonEncodedText UserAliasName = JsonEncodedText.Encode("user_alias");
    private static readonly JsonEncodedText AliasNameName = JsonEncodedText.Encode("alias_name");
    private static readonly JsonEncodedText AliasLabelName = JsonEncodedText.Encode("alias_label");
    private static readonly JsonEncodedText EmailName = JsonEncodedText.Encode("email");
    private static readonly JsonEncodedText PhoneName = JsonEncodedText.Encode("phone");

    private BrazeUser(BrazeUserKind kind, string value, string? label = null)
    {
        Kind = kind;
        Value = value;
        Label = label;
    }

    /// <summary>What <see cref="Value"/> is.</summary>
    public BrazeUserKind Kind { get; }

    /// <summary>The identifier; for an alias its name.</summary>
    public string Value { get; }

    /// <summary>The label of an alias; otherwise <see langword="null"/>.</summary>
    public string? Label { get; }

    /// <summary>A user by the host's own id.</summary>
    /// <param name="id">At most 987 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">The id is null, empty, white space, too long, or has a control character.</exception>
    public static BrazeUser External(string id) => new(BrazeUserKind.External, Checked(id, nameof(id), MaxExternalIdBytes));

    /// <summary>A user by the id Braze assigned.</summary>
    /// <param name="id">The id as Braze returned it.</param>
    /// <exception cref="ArgumentException">The id is null, empty, white space, or has a control character.</exception>
    public static BrazeUser BrazeId(string id) => new(BrazeUserKind.BrazeId, Checked(id, nameof(id), int.MaxValue));

    /// <summary>A user by alias. Braze updates only users that have the alias, unless <see cref="TrackItem.UpdateExistingOnly"/> is <see langword="false"/>.</summary>
    /// <param name="name">The alias name, at most 236 bytes in UTF-8; case matters.</param>
    /// <param name="label">The alias label, at most 236 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">One of the two is null, empty, white space, too long, or has a control character.</exception>
    public static BrazeUser Alias(string name, string label) =>
        new(BrazeUserKind.Alias, Checked(name, nameof(name), MaxAliasBytes), Checked(label, nameof(label), MaxAliasBytes));

    /// <summary>
    /// A user by e-mail address. Of several users with the address Braze takes the most recently updated one, with an external id first;
    /// with none it creates a user that has only the address.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <exception cref="ArgumentException">The address is null, empty, white space, or has a control character.</exception>
    public static BrazeUser Email(string address) => new(BrazeUserKind.Email, Checked(address, nameof(address), int.MaxValue));

    /// <summary>A user by phone number.</summary>
    /// <param name="number">The number, best in E.164 form (<c>+</c>, country code, digits).</param>
    /// <exception cref="ArgumentException">The number is null, empty, white space, or has a control character.</exception>
    public static BrazeUser Phone(string number) => new(BrazeUserKind.Phone, Checked(number, nameof(number), int.MaxValue));

    /// <summary>The kind alone; never the identifier.</summary>
    public override string ToString() => $"{Kind} user";

    /// <summary>What must not come back in the text of an error.</summary>
    internal IEnumerable<string> Identifiers => Label is null ? [Value] : [Value, Label];

    /// <summary>Writes the identifier as <c>users/track</c> spells it.</summary>
    internal void WriteIdentifier(Utf8JsonWriter writer) => Write(writer, ExternalIdName);

    /// <summary>Writes the identifier as recipients of messages spell it. Braze sends to no phone number; recipients refuse one beforehand.</summary>
    internal void WriteRecipientIdentifier(Utf8JsonWriter writer) => Write(writer, ExternalUserIdName);

    /// <summary>Writes an alias as an object of its own, as lists of aliases want it.</summary>
    internal void WriteAlias(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteAliasMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>What keeps a text from being an external id, as in "contains a control character"; <see langword="null"/> when nothing does.</summary>
    internal static string? FindExternalIdProblem(string id) => string.IsNullOrWhiteSpace(id) ? "is empty" : FindProblem(id, MaxExternalIdBytes);

    private static string Checked(string value, string parameter, int maxBytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return FindProblem(value, maxBytes) is { } problem ? throw new ArgumentException($"The user's {parameter} {problem}.", parameter) : value;
    }

    private static string? FindProblem(string value, int maxBytes)
    {
        foreach (char character in value)
        {
            if (char.IsControl(character))
            {
                return "contains a control character";
            }
        }

        return value.Length > maxBytes / 3 && Encoding.UTF8.GetByteCount(value) > maxBytes
            ? $"has {Encoding.UTF8.GetByteCount(value)} bytes in UTF-8; the limit is {maxBytes}"
            : null;
    }

    private void Write(Utf8JsonWriter writer, JsonEncodedText externalIdName)
    {
        switch (Kind)
        {
            case BrazeUserKind.External:
                writer.WriteString(externalIdName, Value);
                break;
            case BrazeUserKind.BrazeId:
                writer.WriteString(BrazeIdName, Value);
                break;
            case BrazeUserKind.Alias:
                writer.WriteStartObject(UserAliasName);
                WriteAliasMembers(writer);
                writer.WriteEndObject();
                break;
            case BrazeUserKind.Email:
                writer.WriteString(EmailName, Value);
                break;
            default:
                writer.WriteString(PhoneName, Value);
                break;
        }
    }

    private void WriteAliasMembers(Utf8JsonWriter writer)
    {
        writer.WriteString(AliasNameName, Value);
        writer.WriteString(AliasLabelName, Label);
    }
}
