using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about apps.</summary>
internal static class AppsSnippets
{
    public static async Task ReplaceKeyAsync(IBrazeClient braze, string appId, string keyFile, CancellationToken ct)
    {
        #region apps
        byte[] key = await File.ReadAllBytesAsync(keyFile, ct);          // the .p8 file as Apple gave it
        await braze.Apps.UpdatePushCredentialAsync(
            new UpdatePushCredentialRequest(appId, new ApplePushCredential(key, "key-1", "team-1", "test.b.shop", ApnsGateway.Production)), ct);
        #endregion
    }
}
