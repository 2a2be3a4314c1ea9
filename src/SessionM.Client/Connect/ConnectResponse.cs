using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Connect's envelope. An <c>ok</c> without a payload is a failure where there is something to return.</summary>
internal sealed class ConnectResponse<TPayload> : SessionMResponse
    where TPayload : ConnectPayload, new()
{
    [JsonPropertyName("payload")]
    public TPayload? Payload { get; set; }

    /// <summary>The payload, or an empty one where none needs to come.</summary>
    public TPayload? FindPayload() => Payload ?? (SaysOk ? Absent() : null);

    protected override EnvelopeError? FindError() => base.FindError() ?? (FindPayload() is null ? WithoutPayload() : null);

    // The status has been found good or absent. Where there is no payload either, an absent one says nothing.
    private bool SaysOk => Status is not null && SessionMError.Read(Errors) == default;

    private static TPayload? Absent()
    {
        TPayload empty = new();
        return empty.MayBeAbsent ? empty : null;
    }

    private EnvelopeError WithoutPayload()
    {
        SessionMError error = SessionMError.Read(Errors);
        return new EnvelopeError(error.Code, error.Message ?? "The envelope carries no payload.");
    }
}
