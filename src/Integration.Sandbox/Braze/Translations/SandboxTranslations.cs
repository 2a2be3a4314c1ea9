using System.Diagnostics.CodeAnalysis;

namespace Integration.Sandbox;

/// <summary>The workspace's locales and the messages that have translation tags, which Braze has made in the dashboard. Translations are set by calls.</summary>
[Experimental("BRAZE002")]
public sealed class SandboxTranslations
{
    private readonly Lock _gate;
    private readonly Dictionary<string, TranslatableMessage> _messages = new(StringComparer.Ordinal);

    internal SandboxTranslations(Lock gate) => _gate = gate;

    /// <summary>The locales' names by their UUIDs.</summary>
    internal OrderedDictionary<string, string> Locales { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a locale; all messages can be translated into it.</summary>
    /// <param name="localeId">The UUID.</param>
    /// <param name="name">The name: a language, and with a hyphen a country, for example <c>es-MX</c>.</param>
    /// <exception cref="ArgumentException">One of the two is blank.</exception>
    public void AddLocale(string localeId, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(localeId);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_gate)
        {
            Locales[localeId] = name;
        }
    }

    /// <summary>Adds a message variation of a campaign, without a translation.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="source">The texts by the id of their translation tag; none makes a message in one language, whose translations Braze refuses to read and to set.</param>
    /// <param name="launched">Whether it is live. Then it has a draft, which takes the changes, and what is live stays as it is.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public void AddCampaign(string campaignId, string messageVariationId, IReadOnlyDictionary<string, string> source, bool launched = false) =>
        Add(TranslationForm.Campaign, source, launched, campaignId, messageVariationId);

    /// <summary>Adds a message variation of a Canvas step, without a translation.</summary>
    /// <param name="canvasId">The Canvas' API identifier.</param>
    /// <param name="stepId">The step's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="source">The texts by the id of their translation tag, as in <see cref="AddCampaign"/>.</param>
    /// <param name="launched">Whether it is live, as in <see cref="AddCampaign"/>.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public void AddCanvas(string canvasId, string stepId, string messageVariationId, IReadOnlyDictionary<string, string> source, bool launched = false) =>
        Add(TranslationForm.Canvas, source, launched, canvasId, stepId, messageVariationId);

    /// <summary>Adds a content block, without a translation.</summary>
    /// <param name="contentBlockId">The content block's API identifier.</param>
    /// <param name="source">The texts by the id of their translation tag, as in <see cref="AddCampaign"/>.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public void AddContentBlock(string contentBlockId, IReadOnlyDictionary<string, string> source) =>
        Add(TranslationForm.ContentBlock, source, launched: false, contentBlockId);

    /// <summary>Adds an e-mail template, without a translation.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="source">The texts by the id of their translation tag, as in <see cref="AddCampaign"/>.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public void AddEmailTemplate(string templateId, IReadOnlyDictionary<string, string> source) =>
        Add(TranslationForm.EmailTemplate, source, launched: false, templateId);

    /// <summary>Adds a webhook template, without a translation.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="source">The texts by the id of their translation tag, as in <see cref="AddCampaign"/>.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public void AddWebhookTemplate(string templateId, IReadOnlyDictionary<string, string> source) =>
        Add(TranslationForm.WebhookTemplate, source, launched: false, templateId);

    internal TranslatableMessage? Find(TranslationForm form, params IEnumerable<string> ids) => _messages.GetValueOrDefault(form.KeyOf(ids));

    internal void Clear()
    {
        Locales.Clear();
        _messages.Clear();
    }

    private void Add(TranslationForm form, IReadOnlyDictionary<string, string> source, bool launched, params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (string id in ids)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id, nameof(ids));
        }

        lock (_gate)
        {
            _messages[form.KeyOf(ids)] = new TranslatableMessage(source, launched);
        }
    }
}
