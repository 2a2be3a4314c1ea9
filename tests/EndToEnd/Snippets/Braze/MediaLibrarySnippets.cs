using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the media library.</summary>
internal static class MediaLibrarySnippets
{
    public static async Task AddAsync(IBrazeClient braze, Action<string?> added, Action<string> refused, CancellationToken ct)
    {
        #region media-library
        CreateMediaAssetsResponse answer = await braze.MediaLibrary.CreateAsync(
            new CreateMediaAssetsRequest(new Uri("https://cdn.b.test/banners.zip")) { Name = "spring" }, ct);
        answer.NewAssets.ForEach(asset => added(asset.Url));
        foreach (BrazeError error in answer.Errors)          // files of the archive that did not come in
        {
            refused(error.Reason);
        }
        #endregion
    }
}
