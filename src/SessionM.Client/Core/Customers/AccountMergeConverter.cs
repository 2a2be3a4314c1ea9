using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

internal sealed class AccountMergeConverter : JsonConverter<AccountMerge>
{
    public override AccountMerge Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(AccountMerge)} is written to SessionM and never read back.");

    public override void Write(Utf8JsonWriter writer, AccountMerge value, JsonSerializerOptions options) => value.WriteTo(writer);
}
