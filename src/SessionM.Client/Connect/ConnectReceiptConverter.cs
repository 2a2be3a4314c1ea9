using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Takes a payload of any kind.</summary>
internal sealed class ConnectReceiptConverter : JsonConverter<ConnectReceipt>
{
    public override ConnectReceipt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new() { RawPayload = JsonElement.ParseValue(ref reader) };

    public override void Write(Utf8JsonWriter writer, ConnectReceipt value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from SessionM and never written.");
}
