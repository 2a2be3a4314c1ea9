using System.Text;

namespace Braze.Client;

/// <summary>What Braze refuses in a request about Banners.</summary>
internal static class BannerRules
{
    private const int MaxAppVersion = 255;
    private const int MaxDeviceIdBytes = 1011;
    private const int MaxTrackedUserBytes = 986;

    public static string AppVersion(string appVersion, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appVersion, parameterName);
        return appVersion.Length <= MaxAppVersion
            ? appVersion
            : throw new ArgumentException($"The app's version has {appVersion.Length} characters; it may have {MaxAppVersion}.", parameterName);
    }

    public static string DeviceId(string deviceId, string parameterName) =>
        CheckBytes(deviceId, MaxDeviceIdBytes, "The device's id", parameterName);

    // Only the page about events has a limit.
    public static string TrackedUser(string externalUserId, string parameterName) =>
        CheckBytes(RequiredId.Check(externalUserId, parameterName), MaxTrackedUserBytes, "The user's id", parameterName);

    public static IReadOnlyList<T> AtLeastOne<T>(IReadOnlyList<T> items, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(items, parameterName);
        return items.Count > 0 && items.All(item => item is string text ? !string.IsNullOrWhiteSpace(text) : item is not null)
            ? [.. items]
            : throw new ArgumentException("At least one is needed, and none may be empty.", parameterName);
    }

    private static string CheckBytes(string value, int limit, string what, string parameterName)
    {
        int bytes = Encoding.UTF8.GetByteCount(value);
        return bytes <= limit ? value : throw new ArgumentException($"{what} has {bytes} bytes in UTF-8; it may have {limit}.", parameterName);
    }
}
