using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about preference centers.</summary>
internal static class PreferenceCentersSnippets
{
    public static async Task CreateAsync(IBrazeClient braze, string choicesHtml, string thanksHtml, CancellationToken ct)
    {
        #region preference-centers
        PreferenceCenterCreateResponse made = await braze.PreferenceCenters.CreateAsync(
            new PreferenceCenterCreateRequest("newsletter", choicesHtml, thanksHtml) { PreferenceCenterTitle = "Your e-mail" }, ct);

        PreferenceCenterUrlResponse own = await braze.PreferenceCenters.GetUrlAsync(made.PreferenceCenterApiId!, "u-1", ct);
        string? address = own.PreferenceCenterUrl;           // opens this user's choices for whoever has it: do not log it
        #endregion
        _ = address;
    }
}
