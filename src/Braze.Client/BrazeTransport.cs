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
    : ApiTransport("Braze", http, Diagnostics, loggers, time)
{
    private static readonly ApiDiagnostics Diagnostics = new("Braze.Client", "braze.client", typeof(BrazeTransport).Assembly);

    private sealed record State(BrazeOptions Options, ApiConnection Connection);

    private State? _state;

    public BrazeOptions Options => options.Get(optionsName);

    protected override ApiConnection GetConnection()
    {
        BrazeOptions current = Options;
        State? state = _state;
        if (state is null || !ReferenceEquals(state.Options, current))
        {
            _state = state = new State(current, Connect(current, keyOf is null ? current.ApiKey : keyOf(current)));
        }

        return state.Connection;
    }

    protected override EnvelopeError ReadError(ReadOnlySpan<byte> body)
    {
        BrazeErrorBody? error = BrazeErrorBody.Read(body);
        return new EnvelopeError(error?.Code ?? error?.ErrorCode, error?.Text);
    }

    protected override ApiException CreateException(CallFailure failure, ApiError error, ReadOnlySpan<byte> body) =>
        error.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? new AuthenticationException(failure, error)
            : new BrazeApiException(failure, error, BrazeErrorBody.Read(body)?.Errors ?? []);

    private static ApiConnection Connect(BrazeOptions options, string? key) =>
        new(options.Endpoint!.Address!, new AuthenticationHeaderValue("Bearer", key), options.Retry);
}
