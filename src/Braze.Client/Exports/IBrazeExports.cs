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
    /// POST /users/export/segment · idempotent; a repetition while the first export is running ends in <see cref="RateLimitedException"/>, because
    /// Braze runs one export of a segment at a time, and 100 of a company. <see cref="IBrazeExportFiles"/> does what comes next. Source:
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

    /// <summary>
    /// Exports a segment and reads its users: starts the export, waits until the archive is ready, downloads it, reads it with constant memory, and
    /// removes it at the end, also when the caller stops early. Everything happens while the users are enumerated.
    /// </summary>
    /// <param name="request">The segment and the fields.</param>
    /// <param name="folder">Where the archive lies meanwhile; made when it is not there. Choose one that others cannot read.</param>
    /// <param name="options">How to wait, and what to do with lines that cannot be read.</param>
    /// <param name="cancellationToken">Ends the enumeration; an export that was started goes on at Braze.</param>
    /// <returns>The users, in the order of the archive.</returns>
    /// <exception cref="ArgumentException">The request or an option is not valid; nothing was sent.</exception>
    /// <exception cref="RateLimitedException">
    /// An export of the segment is still running, perhaps one of which this process has lost the address: <see cref="CancelSegmentExportsAsync"/>
    /// ends it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The workspace has storage of its own, so that Braze returned no address.</exception>
    /// <exception cref="ExportFileException">The archive was not ready in time, or the storage refuses it.</exception>
    /// <exception cref="ExportLineException">A line could not be read, and <see cref="SegmentReadOptions.OnUnreadableLine"/> is not set.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    /// <remarks>
    /// For a process that may end in between, take the steps yourself: keep the address of <see cref="StartSegmentExportAsync"/> like a key, and go
    /// on with <see cref="IBrazeExportFiles"/>. Braze runs one export of a segment at a time, and 100 of a company.
    /// </remarks>
    IAsyncEnumerable<ExportedUser> ReadSegmentAsync(
        SegmentExportRequest request, string folder, SegmentReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Exports the Global Control Group and reads its users, as <see cref="ReadSegmentAsync"/> does with a segment.</summary>
    /// <param name="request">The fields.</param>
    /// <param name="folder">Where the archive lies meanwhile; made when it is not there. Choose one that others cannot read.</param>
    /// <param name="options">How to wait, and what to do with lines that cannot be read.</param>
    /// <param name="cancellationToken">Ends the enumeration; an export that was started goes on at Braze.</param>
    /// <returns>The users, in the order of the archive.</returns>
    /// <exception cref="ArgumentException">An option is not valid; nothing was sent.</exception>
    /// <exception cref="RateLimitedException">An export of the group is still running.</exception>
    /// <exception cref="InvalidOperationException">The workspace has storage of its own, so that Braze returned no address.</exception>
    /// <exception cref="ExportFileException">The archive was not ready in time, or the storage refuses it.</exception>
    /// <exception cref="ExportLineException">A line could not be read, and <see cref="SegmentReadOptions.OnUnreadableLine"/> is not set.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<ExportedUser> ReadControlGroupAsync(
        ControlGroupExportRequest request, string folder, SegmentReadOptions? options = null, CancellationToken cancellationToken = default);
}
