using System.Diagnostics.Metrics;
using System.Net;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>What Core, Connect and POS have in common: the error envelope and connections that follow the options.</summary>
internal abstract class SessionMTransport(
    string service, string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : ConfiguredTransport<SessionMOptions>(service, http, options, optionsName, Diagnostics, loggers, time)
{
    private static readonly ApiDiagnostics Diagnostics = new("SessionM.Client", "sessionm.client", typeof(SessionMTransport).Assembly);

    /// <summary>The failure of an answer that can be read and still cannot be true. Its call has succeeded, so no attempts are counted.</summary>
    public MalformedResponseException Contradiction(Operation operation, HttpStatusCode status, string message) =>
        new(new CallFailure(Service, operation.Name, Attempts: 0, IsTransient: false, OutcomeUnknown: false), status, responseBody: null, message);

    /// <summary>The package's meter.</summary>
    public static Meter Meter => Diagnostics.Meter;

    protected override EnvelopeError ReadError(ReadOnlySpan<byte> body) => SessionMError.ReadBody(body).ToEnvelope(status: null);

    protected override ApiException CreateException(CallFailure failure, ApiError error, ReadOnlySpan<byte> body) =>
        IsAuthentication(error)
            ? new AuthenticationException(failure, error)
            : new SessionMApiException(failure, error, VendorText.Clean(SessionMError.ReadBody(body).Type));

    protected InvalidOperationException NotConfigured(string family) => new(
        $"{Service} was called, but {Options.ConfigurationPath}:{family} is not configured. Set its BaseAddress and credentials.");

    private static bool IsAuthentication(ApiError error) =>
        error.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || Is(error, SessionMErrorCodes.AccessDenied)
        || Is(error, SessionMErrorCodes.InvalidApiKey)
        || Is(error, SessionMErrorCodes.InvalidAuthToken);

    private static bool Is(ApiError error, string code) => string.Equals(error.Code, code, StringComparison.OrdinalIgnoreCase);
}
