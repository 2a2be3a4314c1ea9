using Integration.Http;

namespace Braze.Client;

/// <content>User data.</content>
public static partial class BrazeOperations
{
    /// <summary>Sets attributes, records events and purchases. Safe to repeat only while it carries literal values: decided per request.</summary>
    public static Operation UsersTrack { get; } = Define(
        "users.track", HttpMethod.Post, "users/track", RetrySafety.AtMostOnce, "users.track", "user_data/post_user_track", "users.track");

    private static Operation[] UserOperations => [UsersTrack];
}
