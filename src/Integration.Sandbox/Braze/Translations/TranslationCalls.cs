using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Reads and sets the translations of one kind of message.</summary>
internal sealed class TranslationCalls(SandboxTranslations store, TranslationForm form)
{
    public Reply Get(SandboxRequest request)
    {
        (TranslatableMessage? message, Reply? refusal) = Read(request);
        if (message is null)
        {
            return refusal!;
        }

        string? only = request.QueryValue("locale_id");
        bool draft = request.QueryValue("post_launch_draft_version") == "true";
        IEnumerable<JsonObject> translations = store.Locales.Where(locale => only is null || locale.Key == only).Select(locale => new JsonObject
        {
            ["translation_map"] = message.In(locale.Key, draft),
            ["locale"] = Describe(locale.Key, locale.Value),
        });
        return Reply.Json(200, new JsonObject { ["translations"] = new JsonArray([.. translations]) });
    }

    public Reply GetSource(SandboxRequest request)
    {
        (TranslatableMessage? message, Reply? refusal) = Read(request);
        return message is null
            ? refusal!
            : form.Success(new JsonObject { ["translations"] = new JsonObject { ["translation_map"] = message.Source } });
    }

    public Reply Update(SandboxRequest request)
    {
        JsonObject body = request.Body;
        (TranslatableMessage? message, Reply? refusal) = Find(name => WireJson.Text(body[name]));
        if (message is null)
        {
            return refusal!;
        }

        if (WireJson.Text(body["locale_id"]) is not { } locale || !store.Locales.ContainsKey(locale))
        {
            return form.Error(400, form.UnknownLocaleOnWrite);
        }

        if (body["translation_map"] is not JsonObject { Count: > 0 } texts || texts.Any(t => WireJson.Text(t.Value) is null))
        {
            return form.Error(400, "'translation_map' must have a text for each translation ID");
        }

        // Leaving some out is no error: the pages' own example names one.
        if (texts.Any(t => !message.HasTag(t.Key)))
        {
            return form.Error(400, "Something went wrong. Translation IDs are mismatched or translated text exceeds limits.");
        }

        message.Set(locale, texts);
        return form.Success([]);
    }

    private (TranslatableMessage? Message, Reply? Refusal) Read(SandboxRequest request)
    {
        (TranslatableMessage? message, Reply? refusal) = Find(request.QueryValue);
        bool knowsLocale = request.QueryValue("locale_id") is not { } locale || store.Locales.ContainsKey(locale);
        return message is null || knowsLocale ? (message, refusal) : (null, form.Error(400, form.UnknownLocaleOnRead));
    }

    private (TranslatableMessage? Message, Reply? Refusal) Find(Func<string, string?> valueOf)
    {
        if (Array.Find(form.Ids, name => string.IsNullOrEmpty(valueOf(name))) is { } missing)
        {
            return (null, form.Error(400, $"'{missing}' is required"));
        }

        // The pages list the status 404 without its words.
        if (store.Find(form, form.Ids.Select(name => valueOf(name)!)) is not { } message)
        {
            return (null, form.Error(404, "Message not found"));
        }

        return message.IsMultiLanguage ? (message, null) : (null, form.Error(400, form.MonolingualProblem));
    }

    private static JsonObject Describe(string id, string name)
    {
        string[] parts = name.Split('-', 2);
        return new JsonObject
        {
            ["uuid"] = id,
            ["name"] = name,
            ["country"] = parts.Length == 2 ? parts[1] : null,
            ["language"] = parts[0],
            ["locale_key"] = name.ToLowerInvariant(),
        };
    }
}
