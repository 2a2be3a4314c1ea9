using System.Buffers;

namespace Integration.Http;

/// <summary>The rule for a header's value: what the handler would drop or refuse to send must fail before anything is sent.</summary>
internal static class HeaderValue
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    public static bool IsValid(string? value) => !string.IsNullOrWhiteSpace(value) && !value.AsSpan().ContainsAnyExcept(Allowed);
}
