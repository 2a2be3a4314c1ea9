using System.Net;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

internal sealed class ConnectTransport(
    string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : SessionMTransport("SessionM.Connect", optionsName, http, options, loggers, time)
{
    /// <summary>The failure of an answer that can be read and still cannot be true. Its call has succeeded, so no attempts are counted.</summary>
    public MalformedResponseException Contradiction(Operation operation, HttpStatusCode status, string message) =>
        new(new CallFailure(Service, operation.Name, Attempts: 0, IsTransient: false, OutcomeUnknown: false), status, responseBody: null, message);

    protected override ApiConnection Connect(SessionMOptions options) =>
        options.Connect.IsConfigured
            ? new ApiConnection(
                options.Connect.BaseAddress!,
                BasicCredentials.ToHeader(options.Connect.ApiKey, options.Connect.ApiSecret, options.Connect.Authorization),
                options.Retry)
            : throw NotConfigured("Connect");
}
