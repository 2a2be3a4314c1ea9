using System.Runtime.CompilerServices;

namespace Integration.Http;

/// <summary>A route cut at its placeholders once, so that a call only joins strings.</summary>
internal sealed class RouteTemplate
{
    /// <summary>Filled from the connection, not by the caller: some vendors carry a key in the path.</summary>
    public const string ApiKeyPlaceholder = "api_key";

    private readonly string[] _literals;
    private readonly string[] _placeholders;
    private readonly int _length;

    private RouteTemplate(string[] literals, string[] placeholders)
    {
        _literals = literals;
        _placeholders = placeholders;
        _length = literals.Sum(literal => literal.Length);
    }

    public bool IsConstant => _placeholders.Length == 0;

    public IReadOnlyList<string> Placeholders => _placeholders;

    public static RouteTemplate Parse(string route)
    {
        List<string> literals = [];
        List<string> placeholders = [];
        int position = 0;
        for (int open = route.IndexOf('{'); open >= 0; open = route.IndexOf('{', position))
        {
            int close = route.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException($"The route {route} opens a placeholder and does not close it.", nameof(route));
            }

            literals.Add(route[position..open]);
            placeholders.Add(route[(open + 1)..close]);
            position = close + 1;
        }

        literals.Add(route[position..]);
        return new RouteTemplate([.. literals], [.. placeholders]);
    }

    /// <summary>Refuses what cannot be sent, before anything else of the call is done.</summary>
    public void Check(Operation operation, ReadOnlySpan<string> values)
    {
        int next = 0;
        foreach (string placeholder in _placeholders)
        {
            if (placeholder == ApiKeyPlaceholder)
            {
                continue;
            }

            if (next == values.Length)
            {
                throw new ArgumentException($"{operation.Name} needs a value for {{{placeholder}}}.", nameof(values));
            }

            PathValue.ThrowIfInvalid(values[next++], placeholder);
        }

        if (next != values.Length)
        {
            throw new ArgumentException($"{operation.Name} was given {values.Length} path values and has room for {next}.", nameof(values));
        }
    }

    /// <summary>The address below a prefix.</summary>
    public string Fill(string prefix, string? apiKey, ReadOnlySpan<string> values)
    {
        DefaultInterpolatedStringHandler address = new(prefix.Length + _length, _placeholders.Length);
        address.AppendLiteral(prefix);
        address.AppendLiteral(_literals[0]);
        int next = 0;
        for (int i = 0; i < _placeholders.Length; i++)
        {
            string value = _placeholders[i] == ApiKeyPlaceholder
                ? apiKey ?? throw new InvalidOperationException("The route has a place for the API key, and the connection was made without one.")
                : values[next++];
            address.AppendLiteral(Uri.EscapeDataString(value));
            address.AppendLiteral(_literals[i + 1]);
        }

        return address.ToStringAndClear();
    }
}
