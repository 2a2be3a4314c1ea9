using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An alias to give to a user, or to a new user who has nothing else.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_alias.</remarks>
public sealed class NewUserAlias
{
    /// <summary>An alias.</summary>
    /// <param name="name">The alias name, at most 236 bytes in UTF-8; case matters.</param>
    /// <param name="label">The alias label, at most 236 bytes in UTF-8. A user has one name for each label.</param>
    /// <param name="externalId">
    /// Whom to give it to, at most 987 bytes; when Braze knows no such user, nothing happens. <see langword="null"/> makes a user who has only the alias.
    /// </param>
    /// <exception cref="ArgumentException">One of the texts is empty, white space, too long, or has a control character.</exception>
    public NewUserAlias(string name, string label, string? externalId = null)
    {
        BrazeUser alias = BrazeUser.Alias(name, label);
        AliasName = alias.Value;
        AliasLabel = alias.Label!;
        ExternalId = externalId is null ? null : BrazeUser.External(externalId).Value;
    }

    /// <summary>Whom to give it to; <see langword="null"/> for a new user.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; }

    /// <summary>The alias name.</summary>
    [JsonPropertyName("alias_name")]
    public string AliasName { get; }

    /// <summary>The alias label.</summary>
    [JsonPropertyName("alias_label")]
    public string AliasLabel { get; }
}
