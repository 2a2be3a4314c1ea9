using System.Net.Http.Headers;
using System.Text;

namespace SessionM.Client;

/// <summary>The two ways SessionM credentials are handed over: key and secret, or a ready authorization string.</summary>
internal static class BasicCredentials
{
    public static AuthenticationHeaderValue ToHeader(string? key, string? secret, string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
        }

        string value = authorization.Trim();
        int space = value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? new AuthenticationHeaderValue("Basic", value)
            : new AuthenticationHeaderValue(value[..space], value[(space + 1)..].Trim());
    }

    public static string? FindProblem(string? key, string? secret, string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return FindProblem(key, secret);
        }

        if (!string.IsNullOrWhiteSpace(secret))
        {
            return "ApiSecret and Authorization are both set, and they may disagree. Keep one of them.";
        }

        if (authorization.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            return "Authorization contains a line break. Set it on one line.";
        }

        AuthenticationHeaderValue header = ToHeader(key, secret, authorization);
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? null
                : "Authorization has an unknown scheme. Use 'Basic …', 'Bearer …', or the encoded part of Basic alone.";
        }

        return Convert.TryFromBase64String(header.Parameter ?? string.Empty, new byte[header.Parameter?.Length ?? 0], out int length) && length > 0
            ? null
            : "Authorization is not Base64. Use the encoded string as SessionM handed it over, or set ApiKey and ApiSecret instead.";
    }

    private static string? FindProblem(string? key, string? secret)
    {
        if (string.IsNullOrWhiteSpace(key) || string.IsNullOrWhiteSpace(secret))
        {
            return "ApiKey and ApiSecret, or Authorization, must be set.";
        }

        return key.Contains(':', StringComparison.Ordinal)
            ? "ApiKey contains a colon, which Basic authentication cannot carry in its user part."
            : null;
    }
}
