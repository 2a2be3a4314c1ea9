using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Integration.Sandbox;

/// <summary>What a client sent, read to the end and free of any server type.</summary>
internal sealed class SandboxRequest
{
    private bool _parsed;

    public required SandboxEndpoint? Endpoint { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as sent, still percent-encoded.</summary>
    public required string Path { get; init; }

    public required string Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The body was longer than the vendor takes; <see cref="Bytes"/> holds its beginning.</summary>
    public required bool TooLarge { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The body as an object, parsed once; <see langword="null"/> when it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            if (!_parsed)
            {
                (field, _parsed) = (WireJson.ParseObject(Bytes), true);
            }

            return field;
        }
    }

    /// <summary>The parsed body; empty until the protocol has parsed it.</summary>
    public JsonObject Body { get; set; } = [];

    /// <summary>The first value of a query parameter.</summary>
    public string? QueryValue(string name) => QueryValues(name) is { Count: > 0 } values ? values[0] : null;

    /// <summary>All values of a query parameter in the order sent, decoded.</summary>
    public IReadOnlyList<string> QueryValues(string name) => QueryHelpers.ParseQuery(Query).TryGetValue(name, out StringValues values) ? [.. values.OfType<string>()] : [];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The decoded value of a placeholder.</summary>
    /// <remarks>Taken from the path as sent: the server decodes everything but <c>%2F</c>, which makes its own route values ambiguous.</remarks>
    public string PathValue(string placeholder)
    {
        int index = Array.IndexOf(Endpoint!.Segments, $"{{{placeholder}}}");
        return Uri.UnescapeDataString(Path.TrimStart('/').Split('/')[index]);
    }
}
