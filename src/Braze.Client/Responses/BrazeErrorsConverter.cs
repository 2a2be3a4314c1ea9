using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Reads <c>errors</c> of every shape that has been seen; nothing Braze puts there may turn an answer into an exception.</summary>
internal sealed class BrazeErrorsConverter : JsonConverter<IReadOnlyList<BrazeError>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<BrazeError> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. element.EnumerateArray().Select(ReadError)],
            _ => [ReadError(element)],
        };
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<BrazeError> value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(BrazeResponse)} is read from Braze and never written.");

    private static BrazeError ReadError(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.String => new BrazeError { Message = JsonText.Of(element), Raw = element },
        JsonValueKind.Array => new BrazeError { Message = FirstText(element), Index = FirstNumber(element), Raw = element },
        _ => new BrazeError { Raw = element },
    };

    private static BrazeError ReadObject(JsonElement element)
    {
        BrazeError error = new() { Raw = element };
        foreach (JsonProperty member in element.EnumerateObject())
        {
            switch (JsonText.NameOf(member)?.ToLowerInvariant())
            {
                case "type":
                    error.Type = Text(member.Value);
                    break;
                case "id":
                    error.Id = Text(member.Value);
                    break;
                case "code":
                    error.Code = Text(member.Value);
                    break;
                case "message":
                    error.Message = Text(member.Value);
                    break;
                case "error":
                    error.Message ??= Text(member.Value);
                    break;
                case "input_array":
                    error.InputArray = Text(member.Value);
                    break;
                case "index":
                    error.Index = Number(member.Value);
                    break;
            }
        }

        return error;
    }

    private static string? FirstText(JsonElement array)
    {
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                return JsonText.Of(item);
            }
        }

        return null;
    }

    private static long? FirstNumber(JsonElement array)
    {
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Number)
            {
                return Number(item);
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.Of(value),
        _ => value.GetRawText(),
    };

    private static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long number) => number,
        JsonValueKind.String when long.TryParse(JsonText.Of(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) => number,
        _ => null,
    };
}
