using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A new external id for a user. The current one goes on working as a deprecated id until it is removed.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/external_id_migration/post_external_ids_rename.</remarks>
public sealed class ExternalIdRename
{
    /// <summary>A rename.</summary>
    /// <param name="currentExternalId">The user's current id, which must not be a deprecated one.</param>
    /// <param name="newExternalId">The new id, which no user may have or have had.</param>
    /// <exception cref="ArgumentException">An id is empty, white space, longer than 987 bytes, or has a control character; or both are the same.</exception>
    public ExternalIdRename(string currentExternalId, string newExternalId)
    {
        CurrentExternalId = BrazeUser.External(currentExternalId).Value;
        NewExternalId = BrazeUser.External(newExternalId).Value;
        if (string.Equals(currentExternalId, newExternalId, StringComparison.Ordinal))
        {
            throw new ArgumentException("The new external id is the current one.", nameof(newExternalId));
        }
    }

    /// <summary>The user's current id.</summary>
    [JsonPropertyName("current_external_id")]
    public string CurrentExternalId { get; }

    /// <summary>The new id.</summary>
    [JsonPropertyName("new_external_id")]
    public string NewExternalId { get; }
}
