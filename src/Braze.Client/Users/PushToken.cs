using System.Text;
using System.Text.Json;

namespace Braze.Client;

/// <summary>A push token of one device and app; not for web push.</summary>
public sealed class PushToken
{
    private const int MinDeviceIdBytes = 8;
    private const int MaxDeviceIdBytes = 255;

    private static readonly JsonEncodedText AppIdName = JsonEncodedText.Encode("app_id");
    private static readonly JsonEncodedText TokenName = JsonEncodedText.Encode("token");
    private static readonly JsonEncodedText DeviceIdName = JsonEncodedText.Encode("device_id");

    /// <summary>A token.</summary>
    /// <param name="appId">The app's id from the dashboard.</param>
    /// <param name="token">The token as the push service gave it.</param>
    /// <exception cref="ArgumentException">One of the two is null, empty or white space.</exception>
    public PushToken(string appId, string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        AppId = appId;
        Token = token;
    }

    /// <summary>The app's id.</summary>
    public string AppId { get; }

    /// <summary>The token.</summary>
    public string Token { get; }

    /// <summary>The device's id, 8 to 255 bytes; Braze makes one up when it is left out.</summary>
    /// <exception cref="ArgumentException">The id is shorter or longer.</exception>
    public string? DeviceId
    {
        get;
        init
        {
            if (value is not null && Encoding.UTF8.GetByteCount(value) is < MinDeviceIdBytes or > MaxDeviceIdBytes)
            {
                throw new ArgumentException(
                    $"The device id has {Encoding.UTF8.GetByteCount(value)} bytes; the limit is {MinDeviceIdBytes} to {MaxDeviceIdBytes}.", nameof(value));
            }

            field = value;
        }
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(AppIdName, AppId);
        writer.WriteString(TokenName, Token);
        OptionalWriter.WriteText(writer, DeviceIdName, DeviceId);
        writer.WriteEndObject();
    }
}
