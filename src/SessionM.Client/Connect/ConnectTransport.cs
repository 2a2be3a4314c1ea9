using System.Text.Json.Serialization.Metadata;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

internal sealed class ConnectTransport(
    string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : SessionMTransport("SessionM.Connect", optionsName, http, options, loggers, time)
{
    /// <summary>The retailer every body names. Without one Connect is not configured, which sending the call then says.</summary>
    public string RetailerId => Options.Connect.RetailerId ?? string.Empty;

    /// <summary>The culture a call has that names none.</summary>
    public string Culture => Options.Connect.Culture;

    /// <summary>Whether the host has found that the tenant recognises a repeated deposit.</summary>
    public bool RepeatsDeposits => Options.Connect.RepeatDeposits;

    /// <summary>Makes a call and gives its payload.</summary>
    /// <exception cref="SessionMPartialFailureException">The envelope says ok, and the payload that an item failed.</exception>
    public async Task<TPayload> CallAsync<TBody, TPayload>(
        Operation operation,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<ConnectResponse<TPayload>> responseType,
        CallSettings settings = default,
        CancellationToken cancellationToken = default)
        where TPayload : ConnectPayload, new()
    {
        ConnectResponse<TPayload> response = await SendAsync(operation, body, bodyType, responseType, settings, cancellationToken).ConfigureAwait(false);
        TPayload payload = response.FindPayload()!;
        payload.RateLimit = response.RateLimit;
        ItemFailure[] failures = [.. payload.FindFailures().Select(failure => failure with { Reason = Clean(failure.Reason, body) })];
        return failures.Length == 0
            ? payload
            : throw new SessionMPartialFailureException(
                new CallFailure(Service, operation.Name, response.EarlierAttempts + 1, IsTransient: false, response.MayRepeatAnEffect), failures, payload);
    }

    protected override ApiConnection Connect(SessionMOptions options) =>
        options.Connect.IsConfigured
            ? new ApiConnection(
                options.Connect.BaseAddress!,
                BasicCredentials.ToHeader(options.Connect.ApiKey, options.Connect.ApiSecret, options.Connect.Authorization),
                options.Retry)
            : throw NotConfigured("Connect");

    private static string? Clean<TBody>(string? reason, TBody body) => VendorText.Clean(reason, [.. (body as IIdentifiesPeople)?.Identifiers ?? []]);
}
