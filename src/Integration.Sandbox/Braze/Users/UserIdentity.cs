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

        JsonObject? alias = item["user_alias"] as JsonObject;
        return (new UserIdentity
        {
            ExternalId = WireJson.Text(item[externalIdName]),
            Alias = alias is null ? null : new SandboxAlias(WireJson.Text(alias["alias_name"])!, WireJson.Text(alias["alias_label"])!),
            BrazeId = WireJson.Text(item["braze_id"]),
            Email = WireJson.Text(item["email"]),
            Phone = WireJson.Text(item["phone"]),
        }, null);
    }

    private static string? Problem(JsonObject item, string externalIdName)
    {
        if (item[externalIdName] is { } id)
        {
            return WireJson.Text(id) switch
            {
                null or "" => $"'{externalIdName}' is not valid",
                { } text when Encoding.UTF8.GetByteCount(text) > MaxExternalIdBytes => $"'{externalIdName}' must be fewer than 988 bytes",
                _ => null,
            };
        }

        if (item["braze_id"] is { } brazeId)
        {
            return WireJson.Text(brazeId) is { Length: > 0 } ? null : "'braze_id' is not valid";
        }

        return item["user_alias"] is { } alias && !IsAlias(alias) ? "'user_alias' is not valid" : null;
    }

    private static bool IsAlias(JsonNode alias) =>
        alias is JsonObject parts && IsAliasPart(parts["alias_name"]) && IsAliasPart(parts["alias_label"]);

    private static bool IsAliasPart(JsonNode? part) =>
        WireJson.Text(part) is { Length: > 0 } text && Encoding.UTF8.GetByteCount(text) <= MaxAliasBytes;

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
