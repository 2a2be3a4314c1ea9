using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

internal sealed class ConnectTransport(
    string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : SessionMTransport("SessionM.Connect", optionsName, http, options, loggers, time)
{
    protected override ApiConnection Connect(SessionMOptions options) =>
        options.Connect.IsConfigured
            ? new ApiConnection(
                options.Connect.BaseAddress!,
                BasicCredentials.ToHeader(options.Connect.ApiKey, options.Connect.ApiSecret, options.Connect.Authorization),
                options.Retry)
            : throw NotConfigured("Connect");
}
