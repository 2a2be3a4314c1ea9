using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A content card.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/content_cards_object.</remarks>
public sealed class ContentCardMessage : ChannelMessage
{
    private ContentCardMessage(ContentCardType type, ContentCardExpiry expiry)
    {
        ArgumentNullException.ThrowIfNull(expiry);
        Type = type;
        Expiry = expiry;
    }

    /// <summary>The layout.</summary>
    [JsonPropertyName("type")]
    public ContentCardType Type { get; }

    /// <summary>When it disappears.</summary>
    [JsonIgnore]
    public ContentCardExpiry Expiry { get; }

    /// <summary>The title; a banner has none.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; private init; }

    /// <summary>The text; a banner has none.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; private init; }

    /// <summary>The picture; a classic card may do without.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; set; }

    /// <summary>Whether it stays on top; Braze's default is no.</summary>
    [JsonPropertyName("pinned")]
    public bool? Pinned { get; set; }

    /// <summary>What a tap opens on iOS.</summary>
    [JsonPropertyName("ios_uri")]
    public string? IosUri { get; set; }

    /// <summary>What a tap opens on Android.</summary>
    [JsonPropertyName("android_uri")]
    public string? AndroidUri { get; set; }

    /// <summary>What a click opens in a browser.</summary>
    [JsonPropertyName("web_uri")]
    public string? WebUri { get; set; }

    /// <summary>Whether a web address opens inside the iOS app; Braze's default is yes.</summary>
    [JsonPropertyName("ios_use_webview")]
    public bool? IosUseWebview { get; set; }

    /// <summary>Whether a web address opens inside the Android app; Braze's default is yes.</summary>
    [JsonPropertyName("android_use_webview")]
    public bool? AndroidUseWebview { get; set; }

    /// <summary>The link's text.</summary>
    [JsonPropertyName("uri_text")]
    public string? UriText { get; set; }

    /// <summary>Keys and values for the app.</summary>
    [JsonIgnore]
    public PropertyObject Extra { get; } = new();

    [JsonInclude]
    [JsonPropertyName("time_to_live")]
    internal long? WrittenTimeToLive => Expiry.Seconds;

    [JsonInclude]
    [JsonPropertyName("expire_at")]
    internal string? WrittenExpireAt => Expiry.Time;

    [JsonInclude]
    [JsonPropertyName("expire_in_local_time")]
    internal bool? WrittenExpireInLocalTime => Expiry.IsLocal;

    [JsonInclude]
    [JsonPropertyName("extra")]
    [JsonConverter(typeof(PropertyObjectConverter))]
    internal PropertyObject? WrittenExtra => Extra.Count > 0 ? Extra : null;

    /// <summary>A card with title and text, and optionally a small picture.</summary>
    /// <param name="title">The title; may be empty.</param>
    /// <param name="description">The text.</param>
    /// <param name="expiry">When it disappears.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static ContentCardMessage Classic(string title, string description, ContentCardExpiry expiry)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new(ContentCardType.Classic, expiry) { Title = title, Description = RequiredText.Check(description, nameof(description)) };
    }

    /// <summary>A large picture with title and text.</summary>
    /// <param name="imageUrl">The picture.</param>
    /// <param name="title">The title; may be empty.</param>
    /// <param name="description">The text.</param>
    /// <param name="expiry">When it disappears.</param>
    /// <exception cref="ArgumentException">The picture or the text is empty.</exception>
    public static ContentCardMessage CaptionedImage(string imageUrl, string title, string description, ContentCardExpiry expiry)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new(ContentCardType.CaptionedImage, expiry)
        {
            ImageUrl = RequiredText.Check(imageUrl, nameof(imageUrl)),
            Title = title,
            Description = RequiredText.Check(description, nameof(description)),
        };
    }

    /// <summary>A picture alone.</summary>
    /// <param name="imageUrl">The picture.</param>
    /// <param name="expiry">When it disappears.</param>
    /// <exception cref="ArgumentException">The picture is empty.</exception>
    public static ContentCardMessage Banner(string imageUrl, ContentCardExpiry expiry) =>
        new(ContentCardType.Banner, expiry) { ImageUrl = RequiredText.Check(imageUrl, nameof(imageUrl)) };

    internal override string? FindProblem() =>
        Type != ContentCardType.Classic && string.IsNullOrEmpty(ImageUrl) ? $"its {nameof(ImageUrl)} is missing, which a {Type} card needs" : null;
}
