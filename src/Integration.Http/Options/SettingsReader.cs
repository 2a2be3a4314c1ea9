using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Integration.Http;

/// <summary>
/// Reads settings one by one and notes those that cannot be read, by their key and without their value, which may be secret. The configuration
/// binder stops at the first and quotes it.
/// </summary>
/// <param name="section">Where the settings are.</param>
/// <param name="problems">Where to note what cannot be read: one sentence each, starting with the key.</param>
public sealed class SettingsReader(IConfiguration section, ICollection<string> problems)
{
    private readonly string _prefix = string.Empty;

    private SettingsReader(IConfiguration section, ICollection<string> problems, string prefix)
        : this(section, problems) => _prefix = prefix;

    /// <summary>A reader of the settings below a key.</summary>
    /// <param name="key">The key.</param>
    public SettingsReader Below(string key) => new(section.GetSection(key), problems, $"{_prefix}{key}:");

    /// <summary>The keys of the settings here, where they are names of the operator's own.</summary>
    public IEnumerable<string> Keys => section.GetChildren().Select(child => child.Key);

    /// <summary>A text as it is.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="current">What stays when the setting is absent.</param>
    public string? Text(string key, string? current) => section[key] ?? current;

    /// <summary>A number, a time span, a boolean.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="key">The setting's key.</param>
    /// <param name="current">What stays when the setting is absent, blank or unreadable.</param>
    public T Value<T>(string key, T current)
        where T : struct, IParsable<T> =>
        Read(key, current, static (string text, out T value) => T.TryParse(text, CultureInfo.InvariantCulture, out value), typeof(T).Name);

    /// <summary>A name of an enumeration, in any case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="key">The setting's key.</param>
    /// <param name="current">What stays when the setting is absent, blank or unreadable.</param>
    public T Name<T>(string key, T current)
        where T : struct, Enum =>
        Read(key, current, static (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value), $"one of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>An address, absolute or not: whether it can be used is the validator's to say.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="current">What stays when the setting is absent, blank or unreadable.</param>
    public Uri? Address(string key, Uri? current) =>
        Read(key, current, static (string text, out Uri? value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value), "an address");

    /// <summary>A list of texts, added to those that are there.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="list">What the texts go into.</param>
    public void Fill(string key, ICollection<string> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        IConfigurationSection entries = section.GetSection(key);
        if (!string.IsNullOrWhiteSpace(entries.Value))
        {
            // One text where a list belongs would otherwise be no entry at all.
            problems.Add($"{_prefix}{key} must be a list.");
        }

        foreach (IConfigurationSection entry in entries.GetChildren())
        {
            list.Add(entry.Value ?? string.Empty);
        }
    }

    /// <summary>All settings of <paramref name="retry"/>.</summary>
    /// <param name="retry">What the settings go into.</param>
    public void Fill(RetryOptions retry)
    {
        ArgumentNullException.ThrowIfNull(retry);
        retry.MaxRetries = Value(nameof(retry.MaxRetries), retry.MaxRetries);
        retry.BaseDelay = Value(nameof(retry.BaseDelay), retry.BaseDelay);
        retry.MaxDelay = Value(nameof(retry.MaxDelay), retry.MaxDelay);
        retry.AttemptTimeout = Value(nameof(retry.AttemptTimeout), retry.AttemptTimeout);
        retry.TotalTimeout = Value(nameof(retry.TotalTimeout), retry.TotalTimeout);
        retry.RepeatAfterUnknownOutcome = Value(nameof(retry.RepeatAfterUnknownOutcome), retry.RepeatAfterUnknownOutcome);
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T Read<T>(string key, T current, TryParse<T> tryParse, string kind)
    {
        string? text = section[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return current;
        }

        if (tryParse(text, out T value))
        {
            return value;
        }

        problems.Add($"{_prefix}{key} cannot be read as {kind}.");
        return current;
    }
}
