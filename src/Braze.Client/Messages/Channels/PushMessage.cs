using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A push message of any platform.</summary>
public abstract class PushMessage : ChannelMessage
{
    private protected PushMessage()
    {
    }

    /// <summary>Keys and values for the app.</summary>
    [JsonIgnore]
    public PropertyObject Extra { get; } = new();

    /// <summary>What a tap opens: a web address, or a deep link where the platform has them.</summary>
    [JsonPropertyName("custom_uri")]
    public string? CustomUri { get; set; }

    [JsonInclude]
    [JsonPropertyName("extra")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    internal PropertyObject? WrittenExtra => Extra.Count > 0 ? Extra : null;
}
