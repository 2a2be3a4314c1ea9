using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Reads an item member by member: its fields are the host's own and differ by letter case, which the serializer's reading of answers ignores.
/// </summary>
internal sealed class CatalogItemConverter : JsonConverter<CatalogItem>
{
    public override CatalogItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        CatalogItem item = new();
        if (element.ValueKind != JsonValueKind.Object)
        {
            return item;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            string? name = JsonText.NameOf(member);
            if (name == "id")
            {
                item.Id = member.Value.ValueKind == JsonValueKind.String ? JsonText.Of(member.Value) : member.Value.GetRawText();
            }
            else if (name is not null)
            {
                item.Fields[name] = member.Value;
            }
        }

        return item;
    }

    public override void Write(Utf8JsonWriter writer, CatalogItem value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(CatalogItem)} is read from Braze and never written; write {nameof(CatalogItemValues)}.");
}
