using System.Runtime.CompilerServices;

namespace Braze.Client;

internal sealed class BrazeExports(BrazeTransport transport, IBrazeExportFiles files) : IBrazeExports
{
    public Task<UserExportResponse> ExportUsersAsync(UserExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return transport.SendAsync(
            BrazeOperations.UsersExportIds,
            request,
            BrazeRequestJson.Wire.UserExportRequest,
            BrazeResponseJson.Default.UserExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SegmentExportResponse> StartSegmentExportAsync(SegmentExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        return transport.SendAsync(
            BrazeOperations.UsersExportSegment,
            request,
            BrazeRequestJson.Wire.SegmentExportRequest,
            BrazeResponseJson.Default.SegmentExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SegmentExportResponse> StartControlGroupExportAsync(ControlGroupExportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.UsersExportGlobalControlGroup,
            request,
            BrazeRequestJson.Wire.ControlGroupExportRequest,
            BrazeResponseJson.Default.SegmentExportResponse,
            cancellationToken: cancellationToken);
    }

    public Task<CancelSegmentExportResponse> CancelSegmentExportsAsync(string segmentId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(segmentId, nameof(segmentId));
        return transport.SendAsync(
            BrazeOperations.ExportSegmentCancel,
            new CancelSegmentExportBody(segmentId),
            BrazeRequestJson.Wire.CancelSegmentExportBody,
            BrazeResponseJson.Default.CancelSegmentExportResponse,
            cancellationToken: cancellationToken);
    }

    public IAsyncEnumerable<ExportedUser> ReadSegmentAsync(
        SegmentExportRequest request, string folder, SegmentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfInvalid(nameof(request));
        SegmentReadOptions read = Check(folder, options);
        return ReadAsync(token => StartSegmentExportAsync(request, token), folder, read, cancellationToken);
    }

    public IAsyncEnumerable<ExportedUser> ReadControlGroupAsync(
        ControlGroupExportRequest request, string folder, SegmentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        SegmentReadOptions read = Check(folder, options);
        return ReadAsync(token => StartControlGroupExportAsync(request, token), folder, read, cancellationToken);
    }

    private static SegmentReadOptions Check(string folder, SegmentReadOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        SegmentReadOptions read = options ?? new SegmentReadOptions();
        read.ThrowIfInvalid(nameof(options));
        return read;
    }

    private async IAsyncEnumerable<ExportedUser> ReadAsync(
        Func<CancellationToken, Task<SegmentExportResponse>> startAsync,
        string folder,
        SegmentReadOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SegmentExportResponse export = await startAsync(cancellationToken).ConfigureAwait(false);
        Uri url = export.Url ?? throw new InvalidOperationException(
            $"Braze returned no address: the workspace has storage of its own, where the files now go. Fetch them from there and read them with {nameof(IBrazeExportFiles)}.{nameof(IBrazeExportFiles.ReadAsync)}.");
        await files.WaitUntilReadyAsync(url, options.Wait, cancellationToken).ConfigureAwait(false);

        // A name of our own: the vendor's prefix is no text to build paths from.
        string path = Path.Combine(PartialFile.CreateFolder(folder).FullName, $"braze-export-{Guid.NewGuid():N}.zip");
        try
        {
            await files.DownloadAsync(url, path, cancellationToken).ConfigureAwait(false);
            ExportReadOptions read = new() { MaxLineBytes = options.MaxLineBytes };
            await foreach (ExportedUserLine line in files.ReadAsync(path, read, cancellationToken).ConfigureAwait(false))
            {
                if (line.IsReadable)
                {
                    yield return line.User;
                }
                else if (options.OnUnreadableLine is { } report)
                {
                    report(line);
                }
                else
                {
                    throw new ExportLineException(line);
                }
            }
        }
        finally
        {
            PartialFile.Delete(path);
        }
    }
}
