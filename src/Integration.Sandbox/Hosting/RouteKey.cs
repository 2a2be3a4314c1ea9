using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>A method and a route template whose placeholder names do not count: how a client's operation meets the sandbox's endpoint.</summary>
internal readonly partial record struct RouteKey(string Method, string Template)
{
    public static RouteKey Of(HttpMethod method, string route)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(route);
        return new RouteKey(method.Method.ToUpperInvariant(), Placeholder().Replace(route.Trim('/'), "{}").ToLowerInvariant());
    }

    public override string ToString() => $"{Method} /{Template}";

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
