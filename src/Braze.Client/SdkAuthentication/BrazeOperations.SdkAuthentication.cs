using Integration.Http;

namespace Braze.Client;

/// <content>SDK authentication.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists an app's keys.</summary>
    public static Operation SdkAuthenticationKeys { get; } = Define(
        "app_group.sdk_authentication.keys", HttpMethod.Get, "app_group/sdk_authentication/keys", RetrySafety.Idempotent, WorkspaceGroup, "sdk_authentication/get_sdk_authentication_keys", "sdk_authentication.keys");

    /// <summary>Adds a key to an app. A repeat would take another of its three places.</summary>
    public static Operation SdkAuthenticationCreate { get; } = Define(
        "app_group.sdk_authentication.create", HttpMethod.Post, "app_group/sdk_authentication/create", RetrySafety.AtMostOnce, WorkspaceGroup, "sdk_authentication/post_create_sdk_authentication_key", "sdk_authentication.create");

    /// <summary>Makes a key the app's primary one.</summary>
    public static Operation SdkAuthenticationPrimary { get; } = Define(
        "app_group.sdk_authentication.primary", HttpMethod.Put, "app_group/sdk_authentication/primary", RetrySafety.Idempotent, WorkspaceGroup, "sdk_authentication/put_primary_sdk_authentication_key", "sdk_authentication.primary");

    /// <summary>Deletes a key.</summary>
    public static Operation SdkAuthenticationDelete { get; } = Define(
        "app_group.sdk_authentication.delete", HttpMethod.Delete, "app_group/sdk_authentication/delete", RetrySafety.Idempotent, WorkspaceGroup, "sdk_authentication/delete_sdk_authentication_key", "sdk_authentication.delete");

    private static Operation[] SdkAuthenticationOperations =>
        [SdkAuthenticationKeys, SdkAuthenticationCreate, SdkAuthenticationPrimary, SdkAuthenticationDelete];
}
