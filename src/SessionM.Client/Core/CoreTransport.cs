using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

internal sealed class CoreTransport(
    string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : SessionMTransport("SessionM.Core", optionsName, http, options, loggers, time)
{
    /// <summary>The day in UTC, for rules on ages.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    protected override ApiConnection Connect(SessionMOptions options) =>
        options.Core.IsConfigured
            ? new ApiConnection(
                options.Core.BaseAddress!,
                BasicCredentials.ToHeader(options.Core.ApiKey, options.Core.ApiSecret, options.Core.Authorization),
                options.Retry,
                options.Core.ApiKey)
            : throw NotConfigured("Core");
}
