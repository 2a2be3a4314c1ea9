using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A message with translation tags, and its translations by locale and tag.</summary>
internal sealed class TranslatableMessage(IReadOnlyDictionary<string, string> source, bool launched)
{
    private readonly (string Id, string Text)[] _source = [.. source.Select(s => (s.Key, s.Value))];
    private readonly Dictionary<(string LocaleId, string Id), string> _live = [];
    private readonly Dictionary<(string LocaleId, string Id), string>? _draft = launched ? [] : null;

    public bool IsMultiLanguage => _source.Length > 0;

    public JsonObject Source => new(_source.Select(s => KeyValuePair.Create(s.Id, (JsonNode?)s.Text)));

    public bool HasTag(string id) => Array.Exists(_source, s => s.Id == id);

    /// <summary>Sets texts where changes go: into the draft of what is live.</summary>
    public void Set(string localeId, JsonObject texts)
    {
        foreach ((string id, JsonNode? text) in texts)
        {
            (_draft ?? _live)[(localeId, id)] = WireJson.Text(text)!;
        }
    }

    /// <summary>The texts of a locale. How Braze shows one that is not translated is not documented; an empty text means the same to a reader.</summary>
    public JsonObject In(string localeId, bool draft)
    {
        Dictionary<(string LocaleId, string Id), string> texts = draft ? _draft ?? _live : _live;
        return new JsonObject(_source.Select(s => KeyValuePair.Create(s.Id, (JsonNode?)texts.GetValueOrDefault((localeId, s.Id), ""))));
    }
}
