using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>By what an object names its user: exactly one of the primaries, or else e-mail before phone.</summary>
internal sealed partial record UserIdentity
{
    /// <summary>Observed wording.</summary>
    public const string InvalidEmail = "The value provided for the 'email' field is not a valid email.";

    private const int MaxExternalIdBytes = 987;
    private const int MaxAliasBytes = 236;

    public string? ExternalId { get; private init; }

    public SandboxAlias? Alias { get; private init; }

    public string? BrazeId { get; private init; }

    public string? Email { get; private init; }

    public string? Phone { get; private init; }

    /// <summary>Reads the user of a track item.</summary>
    public static (UserIdentity? Identity, string? Error) OfItem(JsonObject item)
    {
        (UserIdentity? identity, string? error) = Read(item, "external_id");
        if (error is not null || identity is { HasPrimary: true })
        {
            return (identity, error);
        }

        return identity switch
        {
            { Email: { } email } => IsEmail(email) ? (identity, null) : (null, InvalidEmail),
            { Phone: not null } => (identity, null),
            _ => (null, "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required"),
        };
    }

    /// <summary>Reads the user of a recipient, where the host's id has another name and e-mail counts like the others.</summary>
    public static (UserIdentity? Identity, string? Error) OfRecipient(JsonObject recipient)
    {
        (UserIdentity? identity, string? error) = Read(recipient, "external_user_id");
        if (error is not null)
        {
            return (null, error);
        }

        if (identity!.Email is { } email && !IsEmail(email))
        {
            return (null, InvalidEmail);
        }

        int given = (identity.HasPrimary ? 1 : 0) + (identity.Email is null ? 0 : 1);
        return given == 1
            ? (identity with { Phone = null }, null)
            : (null, "Each recipient needs exactly one of 'external_user_id', 'user_alias', 'braze_id' or 'email'");
    }

    /// <summary>Reads an alias; <see langword="null"/> when a part is missing, empty or too long.</summary>
    public static SandboxAlias? ReadAlias(JsonNode? node) => node is JsonObject parts ? ReadAlias(parts["alias_name"], parts["alias_label"]) : null;

    public static SandboxAlias? ReadAlias(JsonNode? name, JsonNode? label) =>
        IsAliasPart(name) && IsAliasPart(label) ? new SandboxAlias(WireJson.Text(name)!, WireJson.Text(label)!) : null;

    public static string? ExternalIdProblem(JsonNode? id, string name) => WireJson.Text(id) switch
    {
        null or "" => $"'{name}' is not valid",
        { } text when Encoding.UTF8.GetByteCount(text) > MaxExternalIdBytes => $"'{name}' must be fewer than 988 bytes",
        _ => null,
    };

    public static bool IsEmail(string text) => Address().IsMatch(text);

    private bool HasPrimary => ExternalId is not null || Alias is not null || BrazeId is not null;

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(UserIdentity);

    private static (UserIdentity? Identity, string? Error) Read(JsonObject item, string externalIdName)
    {
        int primaries = new[] { externalIdName, "user_alias", "braze_id" }.Count(name => item[name] is not null);
        if (primaries > 1)
        {
            return (null, $"Only one of '{externalIdName}', 'braze_id' or 'user_alias' is allowed");
        }

        if (Problem(item, externalIdName) is { } problem)
        {
            return (null, problem);
        }

        return (new UserIdentity
        {
            ExternalId = WireJson.Text(item[externalIdName]),
            Alias = ReadAlias(item["user_alias"]),
            BrazeId = WireJson.Text(item["braze_id"]),
            Email = WireJson.Text(item["email"]),
            Phone = WireJson.Text(item["phone"]),
        }, null);
    }

    private static string? Problem(JsonObject item, string externalIdName)
    {
        if (item[externalIdName] is { } id)
        {
            return ExternalIdProblem(id, externalIdName);
        }

        if (item["braze_id"] is { } brazeId)
        {
            return WireJson.Text(brazeId) is { Length: > 0 } ? null : "'braze_id' is not valid";
        }

        return item["user_alias"] is { } alias && ReadAlias(alias) is null ? "'user_alias' is not valid" : null;
    }

    private static bool IsAliasPart(JsonNode? part) =>
        WireJson.Text(part) is { Length: > 0 } text && Encoding.UTF8.GetByteCount(text) <= MaxAliasBytes;

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
