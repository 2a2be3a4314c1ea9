using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Braze.Client;

/// <summary>Braze's connection and error envelope.</summary>
internal sealed class BrazeTransport(
    string optionsName, HttpClient http, IOptionsMonitor<BrazeOptions> options, ILoggerFactory loggers, TimeProvider time, Func<BrazeOptions, string?>? keyOf = null)
    : ConfiguredTransport<BrazeOptions>("Braze", http, options, optionsName, Diagnostics, loggers, time)
{
    public const string DiagnosticsName = "Braze.Client";

    private static readonly ApiDiagnostics Diagnostics = new(DiagnosticsName, "braze.client", typeof(BrazeTransport).Assembly);

    protected override ApiConnection Connect(BrazeOptions options) =>
        new(options.Endpoint!.Address!, new AuthenticationHeaderValue("Bearer", keyOf is null ? options.ApiKey : keyOf(options)), options.Retry);

    protected override EnvelopeError ReadError(ReadOnlySpan<byte> body)
    {
        BrazeErrorBody? error = BrazeErrorBody.Read(body);
        return new EnvelopeError(error?.Code ?? error?.ErrorCode ?? error?.ErrorId, error?.Text);
    }

    protected override ApiException CreateException(CallFailure failure, ApiError error, ReadOnlySpan<byte> body) =>
        error.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? new AuthenticationException(failure, error)
            : new BrazeApiException(failure, error, BrazeErrorBody.Read(body)?.Details ?? []);
}
