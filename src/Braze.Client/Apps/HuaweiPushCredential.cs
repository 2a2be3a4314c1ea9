using System.Text.Json;

namespace Braze.Client;

/// <summary>The app with which Braze sends through Huawei Mobile Services.</summary>
/// <param name="appId">The app's id with Huawei.</param>
/// <param name="appSecret">Its secret.</param>
/// <exception cref="ArgumentException">A value is empty.</exception>
public sealed class HuaweiPushCredential(string appId, string appSecret)
{
    /// <summary>The app's id with Huawei.</summary>
    public string AppId { get; } = RequiredId.Check(appId, nameof(appId));

    internal string AppSecret { get; } = RequiredId.Check(appSecret, nameof(appSecret));

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("huawei"u8);
        writer.WriteString("app_id"u8, AppId);
        writer.WriteString("app_secret"u8, AppSecret);
        writer.WriteEndObject();
    }
}
