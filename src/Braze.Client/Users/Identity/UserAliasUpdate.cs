using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A new name for an alias that exists.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_users_alias_update.</remarks>
public sealed class UserAliasUpdate
{
    /// <summary>A change.</summary>
    /// <param name="label">The alias label, which stays.</param>
    /// <param name="oldName">The alias name to replace; case matters. When no user has it, nothing happens.</param>
    /// <param name="newName">The name to replace it with.</param>
    /// <exception cref="ArgumentException">One of the three is empty, white space, longer than 236 bytes in UTF-8, or has a control character.</exception>
    public UserAliasUpdate(string label, string oldName, string newName)
    {
        AliasLabel = BrazeUser.Alias(oldName, label).Label!;
        OldAliasName = oldName;
        NewAliasName = BrazeUser.Alias(newName, label).Value;
    }

    /// <summary>The alias label.</summary>
    [JsonPropertyName("alias_label")]
    public string AliasLabel { get; }

    /// <summary>The name to replace.</summary>
    [JsonPropertyName("old_alias_name")]
    public string OldAliasName { get; }

    /// <summary>The name to replace it with.</summary>
    [JsonPropertyName("new_alias_name")]
    public string NewAliasName { get; }
}
