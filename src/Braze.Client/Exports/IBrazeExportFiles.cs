using Integration.Abstractions;

namespace Braze.Client;

/// <summary>
/// What comes after the start of an export: waiting for its archive, downloading it, reading it. Each step can be taken up again, also by another
/// process.
/// </summary>
/// <remarks>
/// An export's address opens the archive to whoever knows it: treat it like a key. It never appears in logs, spans or exceptions of this client,
/// and requests to it carry no API key, follow no redirect and use an HTTP client of their own (<see cref="BrazeBuilder.ExportFilesHttpClient"/>).
/// A workspace with storage of its own gets no address; fetch the files from there and read them with <see cref="ReadAsync"/>.
/// <para>
/// Braze documents that 403 often means "not ready yet", that an archive stays for about 4 hours, that <c>AccessDenied</c> says it is not there
/// yet, no longer, or could not be made (which Braze then reports by e-mail), and <c>ExpiredToken</c> that its time is over. What else the storages
/// answer is inferred from their documentation, not from Braze's: an unknown file is taken for "not ready", a word about expiry for "gone", and a
/// wrong signature, a wrong clock, an unknown key or bucket for a refusal.
/// </para>
/// Source: https://www.braze.com/docs/api/endpoints/export/user_data/post_users_segment and
/// https://www.braze.com/docs/user_guide/data_and_analytics/export_braze_data/export_troubleshooting.
/// </remarks>
public interface IBrazeExportFiles
{
    /// <summary>Asks for the archive's first byte until there is one. Skip it when Braze has called the request's callback.</summary>
    /// <param name="url">
    /// The address that the start of the export returned. Braze does not sign its callback, so take the address from there only if nobody else
    /// can call it.
    /// </param>
    /// <param name="options">How often to ask, and when to give up.</param>
    /// <param name="cancellationToken">Ends the waiting; the export goes on.</param>
    /// <exception cref="ArgumentException">The address is not absolute, or not HTTPS (loopback excepted); or an option is out of range.</exception>
    /// <exception cref="ExportFileException">
    /// The storage refuses the address or its time is over: thrown at once. Or the archive was not ready in <see cref="ExportWaitOptions.TotalTime"/>.
    /// </exception>
    /// <exception cref="ApiException">Time was up, and the storage failed with the last question.</exception>
    /// <exception cref="TransportException">Time was up, and the last question got no answer.</exception>
    Task WaitUntilReadyAsync(Uri url, ExportWaitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Downloads the archive. Whenever a file is at <paramref name="path"/>, it is complete: before, what has come lies beside it under
    /// <c>.part</c>, and the next call goes on there, also in another process, unless the archive has changed.
    /// </summary>
    /// <param name="url">The address that the start of the export returned.</param>
    /// <param name="path">The file to write, in a folder that others cannot read: it will hold personal data. One that exists is replaced.</param>
    /// <param name="cancellationToken">Ends the download; what has come stays.</param>
    /// <exception cref="ArgumentException">The address is not absolute, or not HTTPS (loopback excepted); or the path is empty.</exception>
    /// <exception cref="ExportFileException">The archive is not ready, gone, or refused.</exception>
    /// <exception cref="ApiException">The storage kept failing.</exception>
    /// <exception cref="TransportException">
    /// The connection broke more often in a row than <c>Retry.MaxRetries</c> allows without anything new arriving. Silence for
    /// <c>Retry.AttemptTimeout</c> counts as broken.
    /// </exception>
    /// <exception cref="IOException">The disk is full, or another download to the same path is running.</exception>
    Task DownloadAsync(Uri url, string path, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the users of an archive, line by line, without unpacking it: memory does not grow with its size. Also reads the ZIP and GZIP files that
    /// Braze writes to storage of the workspace's own.
    /// </summary>
    /// <param name="path">The archive.</param>
    /// <param name="options">Where to go on, and how long a line may be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Every line but the empty ones, in the order of the archive; those that cannot be read say so (<see cref="ExportedUserLine.IsReadable"/>).</returns>
    /// <exception cref="ArgumentException">The path is empty, an option is out of range, or the archive has no file of the name to go on after.</exception>
    /// <exception cref="InvalidDataException">The file is neither ZIP nor GZIP, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    IAsyncEnumerable<ExportedUserLine> ReadAsync(string path, ExportReadOptions? options = null, CancellationToken cancellationToken = default);
}
