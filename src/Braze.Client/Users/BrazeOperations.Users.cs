using Integration.Http;

namespace Braze.Client;

/// <content>User data.</content>
public static partial class BrazeOperations
{
    private const int MaxBulkBodyBytes = 2 * 1024 * 1024;

    /// <summary>Aliases, identify, merge and delete together: 20,000 requests a minute.</summary>
    private const string IdentityGroup = "users.identity";

    private const string LiteralAttributes = "idempotent with literal attributes alone";

    // With an e-mail address or a phone number Braze chooses among profiles, and after a first call that took effect another one.
    private const string NamedExactly = "idempotent unless a user is named by e-mail address or phone number";

    /// <summary>Sets attributes, records events and purchases. Safe to repeat only while it carries literal values: decided per request.</summary>
    public static Operation UsersTrack { get; } = Define(
        "users.track", HttpMethod.Post, "users/track", RetrySafety.AtMostOnce, "users.track", "user_data/post_user_track", "users.track", saferWhen: LiteralAttributes);

    /// <summary>One object of track, answered after it took effect. Safe to repeat only while it carries literal values: decided per request.</summary>
    public static Operation UsersTrackSync { get; } = Define(
        "users.track.sync", HttpMethod.Post, "users/track/sync", RetrySafety.AtMostOnce, "users.track.sync", "user_data/post_user_track_synchronous", "users.track.sync", saferWhen: LiteralAttributes);

    /// <summary>Up to 1,000 objects of track, at lower priority. Safe to repeat only while it carries literal values: decided per request.</summary>
    public static Operation UsersTrackBulk { get; } = Define(
        "users.track.bulk", HttpMethod.Post, "users/track/bulk", RetrySafety.AtMostOnce, "users.track.bulk", "user_data/post_user_track_bulk", "users.track.bulk", MaxBulkBodyBytes, saferWhen: LiteralAttributes);

    /// <summary>Gives users aliases. A pair that exists already stays as it is, so a repetition changes nothing.</summary>
    public static Operation UsersAliasNew { get; } = Define(
        "users.alias.new", HttpMethod.Post, "users/alias/new", RetrySafety.Idempotent, IdentityGroup, "user_data/post_user_alias", "users.alias.new");

    /// <summary>Renames aliases. The old name is gone after the first time, so a repetition changes nothing.</summary>
    public static Operation UsersAliasUpdate { get; } = Define(
        "users.alias.update", HttpMethod.Post, "users/alias/update", RetrySafety.Idempotent, IdentityGroup, "user_data/post_users_alias_update", "users.alias.update");

    /// <summary>
    /// Gives unidentified users an external id. Safe to repeat by alias; by e-mail address or phone number a repetition may take the next profile
    /// that has it: decided per request.
    /// </summary>
    public static Operation UsersIdentify { get; } = Define(
        "users.identify", HttpMethod.Post, "users/identify", RetrySafety.AtMostOnce, IdentityGroup, "user_data/post_user_identify", "users.identify", saferWhen: NamedExactly);

    /// <summary>
    /// Merges users into others. Safe to repeat by id and alias, because the source is gone; by e-mail address or phone number a repetition may
    /// take the next profile that has it: decided per request.
    /// </summary>
    public static Operation UsersMerge { get; } = Define(
        "users.merge", HttpMethod.Post, "users/merge", RetrySafety.AtMostOnce, IdentityGroup, "user_data/post_users_merge", "users.merge", saferWhen: NamedExactly);

    /// <summary>
    /// Deletes users for good. Safe to repeat by id and alias; by e-mail address or phone number a repetition may delete the next profile that has
    /// it: decided per request.
    /// </summary>
    public static Operation UsersDelete { get; } = Define(
        "users.delete", HttpMethod.Post, "users/delete", RetrySafety.AtMostOnce, IdentityGroup, "user_data/post_user_delete", "users.delete", saferWhen: NamedExactly);

    /// <summary>Gives users a new external id. Not repeated: the repetition of a rename that took effect reports it as failed, because the new id is in use.</summary>
    public static Operation UsersExternalIdsRename { get; } = Define(
        "users.external_ids.rename", HttpMethod.Post, "users/external_ids/rename", RetrySafety.AtMostOnce, "users.external_ids.rename", "user_data/external_id_migration/post_external_ids_rename", "users.external_ids.rename");

    /// <summary>Removes deprecated external ids for good. Not repeated: the repetition of a removal that took effect finds no such id and reports it as failed.</summary>
    public static Operation UsersExternalIdsRemove { get; } = Define(
        "users.external_ids.remove", HttpMethod.Post, "users/external_ids/remove", RetrySafety.AtMostOnce, "users.external_ids.remove", "user_data/external_id_migration/post_external_ids_remove", "users.external_ids.remove");

    private static Operation[] UserOperations =>
    [
        UsersTrack,
        UsersTrackSync,
        UsersTrackBulk,
        UsersAliasNew,
        UsersAliasUpdate,
        UsersIdentify,
        UsersMerge,
        UsersDelete,
        UsersExternalIdsRename,
        UsersExternalIdsRemove,
    ];
}
