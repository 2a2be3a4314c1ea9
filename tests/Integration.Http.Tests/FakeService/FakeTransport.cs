using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Integration.Http.Tests;

internal sealed class FakeTransport(HttpClient http, Func<ApiConnection> connection, ApiDiagnostics diagnostics, ILoggerFactory loggers, TimeProvider time)
    : ApiTransport("Fake", http, diagnostics, loggers, time)
{
    /// <summary>The status of an answer that a repeat gets while the first request is unfinished.</summary>
    public const string StillWorking = "still_working";

    protected override ApiConnection GetConnection() => connection();

    protected override bool IsUnfinished(EnvelopeError error, ReadOnlySpan<byte> body) => error.Code == StillWorking;

    protected override EnvelopeError ReadError(ReadOnlySpan<byte> body)
    {
        try
        {
            FakeResponse? answer = JsonSerializer.Deserialize(body, FakeJson.Default.FakeResponse);
            return new EnvelopeError(answer?.Status, answer?.Message);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
