using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Reads a free object by member; whatever else comes, null included, is an empty one.</summary>
internal sealed class LenientObjectConverter : JsonConverter<IReadOnlyDictionary<string, JsonElement>>
{
    public static IReadOnlyDictionary<string, JsonElement> Empty { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    public override bool HandleNull => true;

    public override IReadOnlyDictionary<string, JsonElement> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Empty;
        }

        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (JsonText.NameOf(member) is { } name)
            {
                members[name] = member.Value;
            }
        }

        return members;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from SessionM and never written.");
}
