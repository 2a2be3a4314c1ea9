using System.Net.Http.Headers;
using System.Text;

namespace Integration.Http;

/// <summary>Reads answers into rented memory, with an end to how much.</summary>
internal static class ResponseBody
{
    /// <summary>The largest answer an operation may have; what is larger is read by streaming operations.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int MaxErrorBytes = 256 * 1024;
    private const int MaxExcerptBytes = 8 * 1024;
    private const int ReadSize = 4096;
    private const int MaxFirstRent = 256 * 1024;

    /// <exception cref="InvalidDataException">The body is larger than <see cref="MaxBytes"/>.</exception>
    public static async ValueTask<PooledBuffer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        PooledBuffer buffer = new(SizeOf(response));
        try
        {
            if (!await FillAsync(buffer, response, MaxBytes, cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidDataException($"The body is larger than {MaxBytes / 1024 / 1024} MB.");
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Reads what there is of an error's body. A body that breaks off must not hide the status, so its failure is not one.</summary>
    public static async ValueTask<PooledBuffer> ReadErrorAsync(HttpResponseMessage response, CancellationToken caller, CancellationToken cancellationToken)
    {
        PooledBuffer buffer = new(SizeOf(response));
        try
        {
            await FillAsync(buffer, response, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
            return buffer;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !caller.IsCancellationRequested))
        {
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return body.StartsWith(mark) ? body[mark.Length..] : body;
    }

    public static string? Excerpt(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? null : Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxExcerptBytes)]);

    public static string? RequestId(HttpResponseMessage response) =>
        Header(response.Headers, "Message-Id") ?? Header(response.Headers, "X-Request-Id");

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;

    // A length that the answer announces is believed only so far; beyond, the buffer grows with what really comes.
    private static int SizeOf(HttpResponseMessage response) =>
        (int)Math.Clamp(response.Content.Headers.ContentLength ?? ReadSize, 256, MaxFirstRent - 1) + 1;

    /// <summary>False when the body goes on beyond the limit.</summary>
    private static async ValueTask<bool> FillAsync(PooledBuffer buffer, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (buffer.Length < limit)
            {
                int read = await stream.ReadAsync(buffer.GetMemory(1), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return true;
                }

                buffer.Advance(read);
            }

            return false;
        }
    }
}
