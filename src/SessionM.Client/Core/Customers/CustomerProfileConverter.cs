using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

internal sealed class CustomerProfileConverter : JsonConverter<CustomerProfile>
{
    public override CustomerProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(CustomerProfile)} is written to SessionM and never read back; answers hold a {nameof(Customer)}.");

    public override void Write(Utf8JsonWriter writer, CustomerProfile value, JsonSerializerOptions options) => value.WriteTo(writer);
}
