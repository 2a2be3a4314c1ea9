using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An answer before it goes over the wire.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string? ContentType)
{
    public const string JsonType = "application/json; charset=utf-8";

    private static readonly ImmutableDictionary<string, string> NoHeaders =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public ImmutableDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>Called when the answer has left, or could not.</summary>
    public Action? Answered { get; init; }

    public string Text => Encoding.UTF8.GetString(Body.Span);

    public static Reply Json(int status, JsonObject body) => new(status, WireJson.Bytes(body), JsonType);

    public Reply With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    public Reply With(IEnumerable<KeyValuePair<string, string>> headers) => this with { Headers = Headers.SetItems(headers) };
}
