using System.Text.Json;
using Integration.Http;

namespace Braze.Client.Csv;

/// <summary>Reads cells that hold JSON; null when a cell holds none, or another shape than its column has.</summary>
internal static class CellJson
{
    public static IReadOnlyList<string>? ReadTexts(string text) => Read(text, static element => TextOf(element));

    public static IReadOnlyList<UserAlias>? ReadAliases(string text) => Read(text, static element =>
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        UserAlias alias = new();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            switch (JsonText.NameOf(member))
            {
                case "alias_name":
                    alias.AliasName = TextOf(member.Value);
                    break;
                case "alias_label":
                    alias.AliasLabel = TextOf(member.Value);
                    break;
                case { } name:
                    (alias.AdditionalProperties ??= new(StringComparer.Ordinal))[name] = member.Value;
                    break;
            }
        }

        return alias;
    });

    public static IReadOnlyList<ExportedDevice>? ReadDevices(string text) => Read(text, static element =>
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        ExportedDevice device = new();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            ReadMember(device, member);
        }

        return device;
    });

    private static void ReadMember(ExportedDevice device, JsonProperty member)
    {
        switch (JsonText.NameOf(member))
        {
            case "model":
                device.Model = TextOf(member.Value);
                break;
            case "os":
                device.OperatingSystem = TextOf(member.Value);
                break;
            case "carrier":
                device.Carrier = TextOf(member.Value);
                break;
            case "device_id":
                device.DeviceId = TextOf(member.Value);
                break;
            case "idfv":
                device.Idfv = TextOf(member.Value);
                break;
            case "idfa":
                device.Idfa = TextOf(member.Value);
                break;
            case "google_ad_id":
                device.GoogleAdId = TextOf(member.Value);
                break;
            case "roku_ad_id":
                device.RokuAdId = TextOf(member.Value);
                break;
            case "ad_tracking_enabled" when CellText.TryReadBoolean(TextOf(member.Value), out bool enabled):
                device.AdTrackingEnabled = enabled;
                break;
            case { } name:
                (device.AdditionalProperties ??= new(StringComparer.Ordinal))[name] = member.Value;
                break;
        }
    }

    /// <summary>One element or an array of them; nulls in the array are left out.</summary>
    private static List<T>? Read<T>(string text, Func<JsonElement, T?> read)
        where T : class
    {
        if (Parse(text) is not { } root)
        {
            return null;
        }

        List<T> all = [];
        JsonElement[] elements = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
        foreach (JsonElement element in elements)
        {
            if (element.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (read(element) is not { } item)
            {
                return null;
            }

            all.Add(item);
        }

        return all;
    }

    private static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(element),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
