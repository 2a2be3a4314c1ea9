using Integration.Http;

namespace Braze.Client;

/// <content>Device messaging (beta): Banners for hosts that show them without Braze's SDK.</content>
public static partial class BrazeOperations
{
    /// <summary>The workspace's own limit for device messaging, whose numbers Braze does not publish.</summary>
    private const string DeviceMessagingGroup = "device_messaging";

    /// <summary>Reads the Banners a user is eligible for.</summary>
    public static Operation DeviceMessagingBannersSync { get; } = Define(
        "device_messaging.banners.sync", HttpMethod.Post, "v1/device-messaging/banners/sync", RetrySafety.Idempotent, DeviceMessagingGroup, "../device_messaging_api/endpoints/banners/post_sync_banners", "banners.sync");

    /// <summary>Records what happened to Banners. Nothing in an event tells a repeat from a second impression.</summary>
    public static Operation DeviceMessagingBannersTrack { get; } = Define(
        "device_messaging.banners.track", HttpMethod.Post, "v1/device-messaging/banners/track", RetrySafety.AtMostOnce, DeviceMessagingGroup, "../device_messaging_api/endpoints/banners/post_track_banner_events", "banners.track");

    private static Operation[] DeviceMessagingOperations => [DeviceMessagingBannersSync, DeviceMessagingBannersTrack];
}
