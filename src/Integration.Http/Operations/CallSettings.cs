namespace Integration.Http;

/// <summary>What one call adds to its operation.</summary>
public readonly record struct CallSettings
{
    /// <summary>Values for the route's placeholders, in their order, without <c>{api_key}</c>. Escaped when sent.</summary>
    public string[]? PathValues { get; init; }

    /// <summary>The query, already encoded and without the question mark.</summary>
    public string? Query { get; init; }

    /// <summary>The safety of this very request where the operation decides per request.</summary>
    public RetrySafety? Safety { get; init; }

    /// <summary>A header that every attempt carries unchanged, for example an idempotency key.</summary>
    public KeyValuePair<string, string>? Header { get; init; }

    /// <summary>Identifiers of people that stand in the address within a longer text, such as a filter. A body names its own: <see cref="IIdentifiesPeople"/>.</summary>
    public string[]? Identifiers { get; init; }

    /// <summary>Everything of the caller's that stands in the address, plain and as escaped: a vendor may repeat either in an error's text.</summary>
    internal IEnumerable<string> ValuesInUrl()
    {
        foreach (string value in PathValues ?? [])
        {
            yield return value;
            yield return Uri.EscapeDataString(value);
        }

        foreach (string pair in (Query ?? string.Empty).Split('&'))
        {
            string value = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];
            yield return value;
            yield return Uri.UnescapeDataString(value.Replace('+', ' '));
        }
    }
}
