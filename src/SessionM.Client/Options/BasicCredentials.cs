using System.Net.Http.Headers;
using System.Text;

namespace SessionM.Client;

/// <summary>The two ways SessionM credentials are handed over: key and secret, or a ready authorization string.</summary>
internal static class BasicCredentials
{
    private const string Basic = "Basic";
    private const string Bearer = "Bearer";

    public static AuthenticationHeaderValue ToHeader(string? key, string? secret, string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return new AuthenticationHeaderValue(Basic, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
        }

        (string scheme, string parameter) = Split(authorization);
        return new AuthenticationHeaderValue(scheme, parameter);
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

        (string scheme, string parameter) = Split(authorization);
        bool isBasic = scheme.Equals(Basic, StringComparison.OrdinalIgnoreCase);
        if (!isBasic && !scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return "Authorization has an unknown scheme. Use 'Basic …', 'Bearer …', or the encoded part of Basic alone.";
        }

        if (parameter.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return "Authorization contains a line break, a blank or a character that is not ASCII. Set it on one line, as SessionM handed it over.";
        }

        return !isBasic || IsBase64(parameter)
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

    private static (string Scheme, string Parameter) Split(string authorization)
    {
        string value = authorization.Trim();
        int end = value.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? (Basic, value) : (value[..end], value[end..].Trim());
    }

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out int length) && length > 0;
}
