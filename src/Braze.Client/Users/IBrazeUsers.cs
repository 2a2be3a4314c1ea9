using Integration.Abstractions;

namespace Braze.Client;

/// <summary>User data of Braze: attributes, events and purchases; aliases and external ids; merging and deleting users.</summary>
/// <remarks>
/// The calls that take a list take 1 to 50 items; <see cref="UserBatches.SendAsync"/> sends more in parts. Source:
/// https://www.braze.com/docs/api/endpoints/user_data.
/// </remarks>
public interface IBrazeUsers
{
    /// <summary>Sets attributes and records events and purchases, up to 75 objects.</summary>
    /// <param name="request">The objects.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>
    /// What Braze accepted and what it refused, each refusal pointing at the object passed in. A request of which every object was refused by name
    /// returns too. Accepted objects are applied later; Braze promises no order between requests.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// No object, more than <see cref="BrazeOptions.TrackItems"/> allows, a null one, or one that Braze would drop; nothing was sent. Cut larger
    /// requests with <see cref="TrackRequest.Split"/>.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request as a whole.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/track · repeated after an unknown outcome only when it carries nothing but literal values: an event, a purchase, an increment or an added
    /// object would count twice. Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_track.
    /// </remarks>
    Task<TrackResult> TrackAsync(TrackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets attributes of one user, or records one event or purchase, and waits until it took effect. Limited beta, closed to new customers.</summary>
    /// <param name="item">The object.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>The user's values now, of the members that were sent. A success may still show an old value: compare.</returns>
    /// <exception cref="ArgumentException">The object breaks a rule that the message names; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/track/sync · repeated after an unknown outcome only when it carries nothing but literal values · 500 a minute. For changes of one
    /// user that must not overtake each other: wait for each answer before the next. Source:
    /// https://www.braze.com/docs/api/endpoints/user_data/post_user_track_synchronous.
    /// </remarks>
    Task<TrackSyncResponse> TrackSyncAsync(TrackItem item, CancellationToken cancellationToken = default);

    /// <summary>Sets attributes and records events and purchases, up to 1,000 objects and 2 MB, for backfills. Limited beta, closed to new customers.</summary>
    /// <param name="request">The objects, at most 100 of one user. An account's contract may allow fewer objects.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What Braze accepted and what it refused, as in <see cref="TrackAsync"/>.</returns>
    /// <exception cref="ArgumentException">
    /// No object, more than <see cref="TrackLimits.Bulk"/> allows, a null one, or one that Braze would drop; nothing was sent. Cut larger requests
    /// with <see cref="TrackRequest.Split"/> and <see cref="TrackLimits.Bulk"/>.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/track/bulk · repeated after an unknown outcome only when it carries nothing but literal values · 50 a second; Braze works through
    /// <see cref="TrackAsync"/> first. Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_track_bulk.
    /// </remarks>
    Task<TrackResult> TrackBulkAsync(TrackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives up to 50 users an alias, or makes users who have only the alias.</summary>
    /// <param name="aliases">The aliases.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>How many aliases Braze worked through. A pair of name and label that exists already counts too and changes nothing.</returns>
    /// <exception cref="ArgumentException">No alias, more than 50, or a null one; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/alias/new · idempotent · 20,000 a minute, shared with the update, identify, merge and delete. Braze may need minutes until
    /// track finds a user by a new alias. Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_alias.
    /// </remarks>
    Task<UserAliasesResponse> CreateAliasesAsync(IReadOnlyList<NewUserAlias> aliases, CancellationToken cancellationToken = default);

    /// <summary>Renames up to 50 aliases, in no promised order.</summary>
    /// <param name="updates">The changes.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That Braze took them on; an alias that does not exist is no failure.</returns>
    /// <exception cref="ArgumentException">No change, more than 50, or a null one; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/alias/update · idempotent · 20,000 a minute, shared. Source: https://www.braze.com/docs/api/endpoints/user_data/post_users_alias_update.
    /// </remarks>
    Task<UserAliasesResponse> UpdateAliasesAsync(IReadOnlyList<UserAliasUpdate> updates, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives up to 50 users named by alias, e-mail address or phone number an external id. A user who has the id already takes the other profile's
    /// data over, and the other profile ceases to exist. <b>This cannot be undone.</b>
    /// </summary>
    /// <param name="users">The users and their ids.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That Braze took them on. It says success also when nothing happens: no match, several matches, an alias label that the other profile has too.</returns>
    /// <exception cref="ArgumentException">
    /// No user, more than 50, one named by external id or Braze id, or one named by address or number without a usable prioritization; nothing was sent.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/identify · idempotent by alias; not repeated after an unknown outcome with an address or number, because the repetition may take
    /// the next profile that has it · 20,000 a minute, shared. Braze documents 50 aliases; the same limit is held for all three kinds together.
    /// Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_identify.
    /// </remarks>
    Task<IdentifyUsersResponse> IdentifyAsync(IReadOnlyList<UserIdentification> users, CancellationToken cancellationToken = default);

    /// <summary>Merges up to 50 users into others; the merged ones cease to exist. <b>This cannot be undone.</b></summary>
    /// <param name="merges">The pairs.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That Braze took them on (202). It works through them later, in no promised order, and does not tell which had an effect.</returns>
    /// <exception cref="ArgumentException">
    /// No pair, more than 50, a user named by Braze id, one merged into itself, or one named by address or number without a usable prioritization;
    /// nothing was sent.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/merge · idempotent by id and alias; not repeated after an unknown outcome when a user to merge is named by address or number,
    /// because the repetition may take the next profile that has it · 20,000 a minute, shared. Source:
    /// https://www.braze.com/docs/api/endpoints/user_data/post_users_merge.
    /// </remarks>
    Task<MergeUsersResponse> MergeAsync(IReadOnlyList<UserMerge> merges, CancellationToken cancellationToken = default);

    /// <summary>
    /// <b>Deletes up to 50 users for good.</b> Nothing brings a profile back. A deprecated external id deletes the whole profile too: to drop the id
    /// alone, call <see cref="RemoveExternalIdsAsync"/>.
    /// </summary>
    /// <param name="users">The users, all named by the same kind of identifier.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>How many users are to be deleted; it takes up to five minutes to show everywhere.</returns>
    /// <exception cref="ArgumentException">
    /// No user, more than 50, more than one kind of identifier, or one named by address or number without a usable prioritization; nothing was sent.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/delete · idempotent by id and alias; not repeated after an unknown outcome with an address or number, because the repetition may
    /// delete the next profile that has it · 20,000 a minute, shared. The page's text allows one kind of identifier, its example mixes them; the
    /// text is followed. Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_delete.
    /// </remarks>
    Task<DeleteUsersResponse> DeleteAsync(IReadOnlyList<UserSelection> users, CancellationToken cancellationToken = default);

    /// <summary>Gives up to 50 users a new external id; the old ones go on working as deprecated ids until they are removed.</summary>
    /// <param name="renames">The renames. Each succeeds or fails by itself.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What was renamed and what was not, each failure pointing at the rename passed in where Braze names its position.</returns>
    /// <exception cref="ArgumentException">No rename, more than 50, or a null one; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/external_ids/rename · not repeated after an unknown outcome: the repetition would report as failed what had succeeded · 1,000 a
    /// minute. Source: https://www.braze.com/docs/api/endpoints/user_data/external_id_migration/post_external_ids_rename.
    /// </remarks>
    Task<ExternalIdResult<ExternalIdRename>> RenameExternalIdsAsync(IReadOnlyList<ExternalIdRename> renames, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes up to 50 deprecated external ids; the users stay. <b>This cannot be undone</b>, and whoever still uses such an id no longer finds the user.
    /// </summary>
    /// <param name="externalIds">Deprecated ids. Each removal succeeds or fails by itself; that of a current id fails.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What was removed and what was not, each failure pointing at the id passed in where Braze names its position.</returns>
    /// <exception cref="ArgumentException">No id, more than 50, or one that is empty, longer than 987 bytes, or has a control character; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/external_ids/remove · not repeated after an unknown outcome: the repetition would report as failed what had succeeded · 1,000 a
    /// minute. Source: https://www.braze.com/docs/api/endpoints/user_data/external_id_migration/post_external_ids_remove.
    /// </remarks>
    Task<ExternalIdResult<string>> RemoveExternalIdsAsync(IReadOnlyList<string> externalIds, CancellationToken cancellationToken = default);
}
