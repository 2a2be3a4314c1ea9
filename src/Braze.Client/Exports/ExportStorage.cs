using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Integration.Http;

namespace Braze.Client;

/// <summary>Requests to the storage behind an export's address: without the API key, and each with an end to how long it may stay silent.</summary>
internal sealed class ExportStorage(HttpClient http, Func<RetryOptions> retry, TimeProvider time)
{
    private const int MaxErrorBytes = 8 * 1024;
    private const int BufferBytes = 128 * 1024;

    /// <summary>Asks for the first byte. The address is signed for GET, so HEAD would be refused.</summary>
    public async Task<StorageReply> ProbeAsync(Uri url, CancellationToken cancellationToken)
    {
        using SilenceLimit limit = new(retry().AttemptTimeout, time, cancellationToken);
        using HttpRequestMessage request = CreateRequest(url);
        request.Headers.Range = new RangeHeaderValue(0, 0);
        try
        {
            using HttpResponseMessage response = await SendAsync(request, limit).ConfigureAwait(false);
            return await ReadAsync(response, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e, cancellationToken))
        {
            return StorageReply.Broken(e);
        }
    }

    /// <summary>Asks for what the file still lacks and appends it. Ready when nothing is missing any more.</summary>
    public async Task<StorageReply> FetchAsync(Uri url, PartialFile file, CancellationToken cancellationToken)
    {
        using SilenceLimit limit = new(retry().AttemptTimeout, time, cancellationToken);
        using HttpRequestMessage request = CreateRequest(url);
        long from = file.NextByte;
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, to: null);
            request.Headers.IfRange = new RangeConditionHeaderValue(file.EntityTag!);
        }

        HttpResponseMessage response;
        try
        {
            response = await SendAsync(request, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e, cancellationToken))
        {
            return StorageReply.Broken(e);
        }

        using (response)
        {
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await TakeAsync(response, from: 0, file, limit, cancellationToken).ConfigureAwait(false),
                HttpStatusCode.PartialContent when Continues(response, from, file) => await TakeAsync(response, from, file, limit, cancellationToken).ConfigureAwait(false),
                HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable => Mismatch(file),
                _ => await ReadErrorAsync(response, limit, cancellationToken).ConfigureAwait(false),
            };
        }
    }

    private HttpRequestMessage CreateRequest(Uri url) =>
        new(HttpMethod.Get, url) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, SilenceLimit limit) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);

    private static bool IsBroken(Exception exception, CancellationToken caller) =>
        exception is HttpRequestException or IOException or SocketException || (exception is OperationCanceledException && !caller.IsCancellationRequested);

    /// <summary>Whether the part is the one asked for, of the version there is a beginning of. Not every storage heeds If-Range.</summary>
    private static bool Continues(HttpResponseMessage response, long from, PartialFile file)
    {
        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        return from > 0
            && range?.From == from
            && (range.Length is null || file.Total is null || range.Length == file.Total)
            && response.Headers.ETag is { IsWeak: false } tag
            && tag.Tag == file.EntityTag;
    }

    // The beginning is of another version than what the storage has now.
    private static StorageReply Mismatch(PartialFile file)
    {
        file.Restart(tag: null, total: null);
        return StorageReply.Broken(new HttpRequestException("The file has changed during the download."));
    }

    private static async Task<StorageReply> TakeAsync(
        HttpResponseMessage response, long from, PartialFile file, SilenceLimit limit, CancellationToken cancellationToken)
    {
        if (from == 0)
        {
            file.Restart(response.Headers.ETag, response.Content.Headers.ContentLength);
        }

        file.Seek(from);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            while (true)
            {
                int read;
                limit.Start();
                try
                {
                    read = await body.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
                }
                catch (Exception e) when (IsBroken(e, cancellationToken))
                {
                    return StorageReply.Broken(e);
                }

                limit.Stop();
                if (read == 0)
                {
                    return IsComplete(file);
                }

                // A failure of the disk is no failure of the storage.
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static StorageReply IsComplete(PartialFile file)
    {
        if (file.Total is not { } total || file.Length == total)
        {
            return StorageReply.Ready;
        }

        return file.Length < total ? StorageReply.Broken(new HttpRequestException(HttpRequestError.ResponseEnded, "The file ended before its announced length.")) : Mismatch(file);
    }

    private static async Task<StorageReply> ReadErrorAsync(HttpResponseMessage response, SilenceLimit limit, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e, cancellationToken))
        {
            return StorageReply.Broken(e);
        }
    }

    private static async Task<StorageReply> ReadAsync(HttpResponseMessage response, SilenceLimit limit)
    {
        StorageAnswer plain = StorageError.Classify(response.StatusCode, new StorageError(Code: null, SaysExpired: false));
        if (plain == StorageAnswer.Ready)
        {
            return StorageReply.Ready;
        }

        byte[] body = new byte[MaxErrorBytes];
        Stream stream = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        int length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, limit.Token).ConfigureAwait(false);
        StorageError error = StorageError.Read(body, length);
        return new StorageReply(StorageError.Classify(response.StatusCode, error), response.StatusCode, error.Code);
    }
}
