using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Exports of user profiles: a few by identifier at once, or a whole segment as files that are ready later.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export.</remarks>
public interface IBrazeExports
{
    /// <summary>Returns the profiles of up to 50 users.</summary>
    /// <param name="request">The users, and the fields to return.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The profiles that exist, and the identifiers of those that do not.</returns>
    /// <exception cref="ArgumentException">
    /// No user, more than 50 external ids and aliases, or more than one Braze id or one device id, e-mail address or phone number; nothing was sent.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/export/ids · idempotent · 250 a minute, or 40 a second for requests that name fields and neither campaigns nor canvases received.
    /// Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_identifier.
    /// </remarks>
    Task<UserExportResponse> ExportUsersAsync(UserExportRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the export of a segment's users to files, which are ready later.</summary>
    /// <param name="request">The segment and the fields.</param>
    /// <param name="cancellationToken">Cancels the call; an export that was started goes on.</param>
    /// <returns>Where the files will be.</returns>
    /// <exception cref="ArgumentException">No field, or a combination that the message names; nothing was sent.</exception>
    /// <exception cref="RateLimitedException">An export of the segment is still running, or the rate limit is used up.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because 100 exports are running.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/export/segment · idempotent; a repetition while the first export is running ends in <see cref="RateLimitedException"/>. Source:
    /// https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment.
    /// </remarks>
    Task<SegmentExportResponse> StartSegmentExportAsync(SegmentExportRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the export of the Global Control Group's users to files, which are ready later.</summary>
    /// <param name="request">The fields.</param>
    /// <param name="cancellationToken">Cancels the call; an export that was started goes on.</param>
    /// <returns>Where the files will be.</returns>
    /// <exception cref="ArgumentException">No field, or an unusable callback address; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/export/global_control_group · idempotent. Source:
    /// https://www.braze.com/docs/api/endpoints/export/user_data/post_users_global_control_group.
    /// </remarks>
    Task<SegmentExportResponse> StartControlGroupExportAsync(ControlGroupExportRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends all running exports of a segment.</summary>
    /// <param name="segmentId">The segment's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>That Braze took it on; the page shows no answer.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /export/segment/cancel · idempotent. Source: https://www.braze.com/docs/api/endpoints/export/segments/post_cancel_export.
    /// </remarks>
    Task<CancelSegmentExportResponse> CancelSegmentExportsAsync(string segmentId, CancellationToken cancellationToken = default);
}
