using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What a button of an Apple notification does.</summary>
/// <param name="actionId">The button's action identifier: one of Braze's or of the app's category.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/apple_object.</remarks>
public sealed class ApplePushButton(string actionId)
{
    /// <summary>The button's action identifier.</summary>
    [JsonPropertyName("action_id")]
    public string ActionId { get; } = RequiredId.Check(actionId, nameof(actionId));

    /// <summary>What a tap does. Needed for categories of the app; Braze's own buttons have a default.</summary>
    [JsonPropertyName("action")]
    public PushButtonAction? Action { get; set; }

    /// <summary>A web address or deep link.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>Whether a web address opens inside the app; Braze's default is yes.</summary>
    [JsonPropertyName("use_webview")]
    public bool? UseWebview { get; set; }
}
