using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Reads the whole of an answer as the account.</summary>
internal sealed class ScimUserResponseConverter : JsonConverter<ScimUserResponse>
{
    public override ScimUserResponse? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, BrazeResponseJson.Default.ScimUser) is { } user ? new ScimUserResponse { User = user } : null;

    public override void Write(Utf8JsonWriter writer, ScimUserResponse value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(ScimUserResponse)} is read from Braze and never written.");
}
