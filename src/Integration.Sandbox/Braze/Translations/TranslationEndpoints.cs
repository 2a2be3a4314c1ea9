namespace Integration.Sandbox;

/// <summary>Translations: 250,000 requests a minute for each operation.</summary>
internal sealed class TranslationEndpoints(BrazeState state) : BrazeEndpoints
{
    private static readonly TranslationForm[] Forms =
        [TranslationForm.Campaign, TranslationForm.Canvas, TranslationForm.ContentBlock, TranslationForm.EmailTemplate, TranslationForm.WebhookTemplate];

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        .. Forms.SelectMany(form => Of(new TranslationCalls(state.Translations, form), form.Route)),

        // The page of one locale's translations has the words of the path in another order than its siblings.
        Limited(HttpMethod.Get, "templates/translations/email", new TranslationCalls(state.Translations, TranslationForm.EmailTemplate).Get),
    ];

    private static SandboxEndpoint[] Of(TranslationCalls calls, string route) =>
    [
        Limited(HttpMethod.Get, route, calls.Get),
        Limited(HttpMethod.Get, route + "/source", calls.GetSource),
        Limited(HttpMethod.Put, route, calls.Update),
    ];

    private static SandboxEndpoint Limited(HttpMethod method, string route, Func<SandboxRequest, Reply> handle) =>
        new(method, route, handle) { Limit = new RateLimitGroup(250_000, TimeSpan.FromMinutes(1)) };
}
