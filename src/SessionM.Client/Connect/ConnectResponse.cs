using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Connect's envelope. An <c>ok</c> without a payload is a failure: there is nothing to return.</summary>
internal sealed class ConnectResponse<TPayload> : SessionMResponse
    where TPayload : ConnectPayload
{
    [JsonPropertyName("payload")]
    public TPayload? Payload { get; set; }

    protected override EnvelopeError? FindError() =>
        base.FindError() ?? (Payload is null ? WithoutPayload() : null);

    private EnvelopeError WithoutPayload()
    {
        SessionMError error = SessionMError.Read(Errors);
        return new EnvelopeError(error.Code, error.Message ?? "The envelope carries no payload.");
    }
}
