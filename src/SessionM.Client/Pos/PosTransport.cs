using Integration.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

internal sealed class PosTransport(
    string optionsName, HttpClient http, IOptionsMonitor<SessionMOptions> options, ILoggerFactory loggers, TimeProvider time)
    : SessionMTransport("SessionM.Pos", optionsName, http, options, loggers, time)
{
    /// <summary>Puts a payload into the container, with one request id for all attempts.</summary>
    public PosRequest<TPayload> Contain<TPayload>(TPayload payload, PosCall? call)
        where TPayload : IIdentifiesPeople
    {
        SessionMPosOptions pos = Options.Pos;
        return new PosRequest<TPayload>(
            StoreOf(call, pos), pos.ClientId ?? string.Empty, (call?.RequestId ?? PosRequestId.New()).Value, TextOf(call?.Culture) ?? TextOf(pos.Culture), payload);
    }

    /// <summary>Refuses a call to which neither the caller nor the settings give a store.</summary>
    public void ThrowIfWithoutStore(PosCall? call, string parameterName)
    {
        // Settings without POS are a problem of their own, which sending the call names.
        if (Options.Pos is { IsConfigured: true } pos && StoreOf(call, pos) is null)
        {
            throw new ArgumentException($"There is no store. Give the call one, or set {Options.ConfigurationPath}:Pos:{nameof(pos.StoreId)}.", parameterName);
        }
    }

    /// <summary>
    /// While the first request of an id is unfinished, a repeat is answered with the error "pending processing". How the code is spelled on the wire, and with
    /// which HTTP status, is not documented; nor whether it is in the errors or in the status, which the documentation calls a code too.
    /// </summary>
    protected override bool IsUnfinished(EnvelopeError error, ReadOnlySpan<byte> body) =>
        SaysPending(error.Code ?? error.Message) || SaysPending(SessionMError.ReadStatus(body));

    protected override ApiConnection Connect(SessionMOptions options) =>
        options.Pos.IsConfigured
            ? new ApiConnection(
                options.Pos.BaseAddress!,
                BasicCredentials.ToHeader(options.Pos.ApiKey, options.Pos.ApiSecret, options.Pos.Authorization),
                options.Retry)
            : throw NotConfigured("Pos");

    private bool SaysPending(string? code) => code?.Contains(Options.Pos.PendingCode, StringComparison.OrdinalIgnoreCase) == true;

    private static string? StoreOf(PosCall? call, SessionMPosOptions pos) => call?.StoreId ?? TextOf(pos.StoreId);

    // An empty text is how configuration templates leave a setting open.
    private static string? TextOf(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
