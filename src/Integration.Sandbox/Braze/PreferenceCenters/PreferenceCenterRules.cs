using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>What a preference center must have and may have.</summary>
internal static partial class PreferenceCenterRules
{
    private static readonly string[] Relations = ["icon", "shortcut icon", "apple-touch-icon"];
    private static readonly string[] IconTypes = ["image/png", "image/svg", "image/gif", "image/x-icon", "image/svg+xml", "mask-icon"];

    public static string? NameProblem(JsonNode? name) =>
        WireJson.Text(name) is { } text && Slug().IsMatch(text) ? null : "'name' may contain letters, numbers, hyphens and underscores only";

    public static string? Problem(JsonObject body)
    {
        foreach (string page in (ReadOnlySpan<string>)["preference_center_page_html", "confirmation_page_html"])
        {
            if (string.IsNullOrWhiteSpace(WireJson.Text(body[page])))
            {
                return $"'{page}' is required";
            }
        }

        if (body["state"] is { } state && WireJson.Text(state) is not ("active" or "draft"))
        {
            return "'state' must be 'active' or 'draft'";
        }

        return body["options"] switch
        {
            null => null,
            JsonObject options => LinkProblem(options["links-tags"]),
            _ => "'options' must be an object",
        };
    }

    private static string? LinkProblem(JsonNode? links)
    {
        if (links is null)
        {
            return null;
        }

        bool valid = links is JsonArray array && array.All(link => link is JsonObject tag
            && Relations.Contains(WireJson.Text(tag["rel"]), StringComparer.Ordinal)
            && WireJson.Text(tag["href"]) is { Length: > 0 }
            && (tag["type"] is null || IconTypes.Contains(WireJson.Text(tag["type"]), StringComparer.Ordinal)));
        return valid ? null : "'links-tags' need a 'rel' and an 'href' each";
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
