using System.Text;

namespace Testing;

/// <summary>One request as a <see cref="StubHandler"/> saw it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Uri">The whole address.</param>
/// <param name="Headers">Request and content headers; the values of one name are joined with a comma.</param>
/// <param name="Body">The bytes of the body; empty when there was none or the answer did not ask for it.</param>
/// <param name="At">When it was sent, by the stub's clock.</param>
public sealed record SentRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
{
    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The path and query as they go over the wire.</summary>
    public string Path => Uri.PathAndQuery;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
