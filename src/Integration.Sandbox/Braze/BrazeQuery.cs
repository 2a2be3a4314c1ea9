using System.Globalization;

namespace Integration.Sandbox;

/// <summary>Reads the query parameters of Braze's lists.</summary>
internal static class BrazeQuery
{
    /// <summary>A list: <c>name[]=a&amp;name[]=b</c>, or a single value without brackets.</summary>
    public static IReadOnlyList<string> Texts(SandboxRequest request, string name) =>
        [.. request.QueryValues(name), .. request.QueryValues(name + "[]")];

    /// <summary>A whole number within bounds.</summary>
    /// <returns>The number or the default; <see langword="null"/> for anything else.</returns>
    public static int? Integer(SandboxRequest request, string name, int absent, int min, int max)
    {
        if (request.QueryValue(name) is not { } text)
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max ? value : null;
    }

    /// <summary>The number of a page, from zero.</summary>
    public static int? Page(SandboxRequest request) => Integer(request, "page", absent: 0, min: 0, int.MaxValue);

    public static IEnumerable<T> OfPage<T>(IEnumerable<T> entries, int page, int size) => entries.Skip((int)Math.Min((long)page * size, int.MaxValue)).Take(size);

    /// <summary><see langword="true"/> for <c>asc</c>, <see langword="false"/> for <c>desc</c>, <see langword="null"/> for what is neither.</summary>
    public static bool? IsAscending(SandboxRequest request, bool absent) => request.QueryValue("sort_direction") switch
    {
        null => absent,
        "asc" => true,
        "desc" => false,
        _ => null,
    };
}
