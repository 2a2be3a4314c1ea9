using System.Text.Encodings.Web;

namespace SessionM.Client;

/// <summary>How free text stands in a template: what begins a Liquid tag is taken from it, without changing what SessionM reads.</summary>
internal static class TemplateText
{
    /// <summary>A JSON string. No tag begins without an opening brace, and in JSON a brace may be written as its number.</summary>
    public static string Json(string value) => '"' + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value).Replace("{", "\\u007b", StringComparison.Ordinal) + '"';

    /// <summary>A root address with a slash at its end. A parsed address holds no brace: they are escaped.</summary>
    public static string Root(Uri address) => address.AbsoluteUri.TrimEnd('/') + '/';

    /// <summary>Refuses a name that is not letters and digits, with some other characters between them.</summary>
    public static void ThrowIfNotName(string name, string alsoAllowed, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameterName);
        if (!name.All(c => char.IsLetterOrDigit(c) || alsoAllowed.Contains(c, StringComparison.Ordinal)) || name.Trim().Length != name.Length)
        {
            throw new ArgumentException(
                $"The name holds a character that has no place in a Liquid tag. Use letters, digits and '{alsoAllowed}', and no blank at either end.", parameterName);
        }
    }

    /// <summary>The value of an Authorization header.</summary>
    public static string Authorization(string? key, string? secret, string? authorization, string parameterName)
    {
        if (BasicCredentials.FindProblem(key, secret, authorization) is { } problem)
        {
            throw new ArgumentException(problem, parameterName);
        }

        // Only a bearer token could hold one, and nothing is known to escape it in every place where a header may stand.
        string header = BasicCredentials.ToHeader(key, secret, authorization).ToString();
        return header.AsSpan().ContainsAny('{', '}', '"') || header.Contains('\\', StringComparison.Ordinal)
            ? throw new ArgumentException("Authorization holds a brace, a quotation mark or a backslash, which cannot stand in a template.", parameterName)
            : header;
    }
}
