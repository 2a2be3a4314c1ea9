using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about SDK authentication.</summary>
internal static class SdkAuthenticationSnippets
{
    public static async Task RotateAsync(IBrazeClient braze, string appId, string publicKeyPem, CancellationToken ct)
    {
        #region sdk-authentication
        SdkAuthenticationKeysResponse before = await braze.SdkAuthentication.ListKeysAsync(appId, ct);
        CreateSdkAuthenticationKeyResponse added = await braze.SdkAuthentication.CreateKeyAsync(
            new CreateSdkAuthenticationKeyRequest(appId, publicKeyPem, "second half of the year"), ct);

        // … the host signs with the new key from here on …
        await braze.SdkAuthentication.SetPrimaryKeyAsync(appId, added.Id!, ct);
        if (before.Keys.Find(key => key.IsPrimary == true) is { Id: { } oldId })
        {
            await braze.SdkAuthentication.DeleteKeyAsync(appId, oldId, ct);
        }
        #endregion
    }
}
