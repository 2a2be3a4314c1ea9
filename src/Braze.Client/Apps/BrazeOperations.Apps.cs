using Integration.Http;

namespace Braze.Client;

/// <content>Apps.</content>
public static partial class BrazeOperations
{
    /// <summary>Sets the credentials an app's push messages are sent with.</summary>
    public static Operation AppsPushCredentialUpdate { get; } = Define(
        "apps.push_credential.update", HttpMethod.Post, "apps/push_credential/update", RetrySafety.Idempotent, WorkspaceGroup, "apps/post_update_push_credential", "apps.push_credential");

    private static Operation[] AppOperations => [AppsPushCredentialUpdate];
}
