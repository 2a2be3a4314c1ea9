using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Braze.Client.AspNetCore;

/// <summary>
/// Whether a request carries one of the host's secrets. Hashes are compared, so that neither content nor length of a secret shows in how long it
/// takes; and always all of them, so that it does not show which one matched.
/// </summary>
internal static class SharedSecret
{
    public static bool IsCarriedBy(HttpRequest request, BrazeWebhookOptions options)
    {
        string? offered = Find(request, options);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(offered, hash);
        bool isCurrent = Matches(hash, options.Secret);
        bool isPrevious = Matches(hash, options.PreviousSecret);
        return offered is not null & (isCurrent | isPrevious);
    }

    private static string? Find(HttpRequest request, BrazeWebhookOptions options)
    {
        if (request.Headers.TryGetValue(options.HeaderName, out StringValues header))
        {
            return Single(header);
        }

        return options.QueryParameter is { } name && request.Query.TryGetValue(name, out StringValues parameter) ? Single(parameter) : null;
    }

    // Given twice, it is not clear which one a proxy in front has looked at.
    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    private static bool Matches(ReadOnlySpan<byte> offered, string? secret)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(secret, hash);
        return CryptographicOperations.FixedTimeEquals(offered, hash) & !string.IsNullOrEmpty(secret);
    }

    private static void Hash(string? text, Span<byte> hash) => SHA256.HashData(Encoding.UTF8.GetBytes(text ?? string.Empty), hash);
}
