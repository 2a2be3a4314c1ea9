using Microsoft.Net.Http.Headers;

namespace Braze.Client.AspNetCore;

/// <summary>Whether a content type says JSON in UTF-8. One that is absent says nothing against it: the body decides.</summary>
internal static class JsonMediaType
{
    public static bool IsIn(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType))
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            && (Is(type.MediaType.Value, "application/json") || Is(type.MediaType.Value, "text/json") || Is(type.Suffix.Value, "json"))
            && (!type.Charset.HasValue || Is(HeaderUtilities.RemoveQuotes(type.Charset).Value, "utf-8"));
    }

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
