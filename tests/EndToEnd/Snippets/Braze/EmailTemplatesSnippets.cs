using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about e-mail templates.</summary>
internal static class EmailTemplatesSnippets
{
    public static async Task PublishAsync(IBrazeClient braze, string html, string newHtml, CancellationToken ct)
    {
        #region email-templates
        EmailTemplateChangeResponse made = await braze.EmailTemplates.CreateAsync(
            new EmailTemplateCreateRequest("receipt", "Your receipt", html) { Preheader = "Thank you for your order" }, ct);
        await braze.EmailTemplates.UpdateAsync(new EmailTemplateUpdateRequest(made.EmailTemplateId!) { Body = newHtml }, ct);
        #endregion
    }
}
