using System.Globalization;
using System.Text;

namespace Integration.Http;

/// <summary>Builds the query of a call: what is null stays out, everything else is escaped.</summary>
public sealed class QueryString
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a text.</summary>
    /// <param name="name">The parameter's name as the vendor writes it; brackets stay as they are.</param>
    /// <param name="value">The value; <see langword="null"/> leaves the parameter out.</param>
    public QueryString Add(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? string.Empty : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a number.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> leaves the parameter out.</param>
    public QueryString Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> leaves the parameter out.</param>
    public QueryString Add(string name, bool? value) => Add(name, value switch { null => null, true => "true", false => "false" });

    /// <summary>Adds a moment in UTC, to the second, with <c>Z</c>.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> leaves the parameter out.</param>
    public QueryString Add(string name, DateTimeOffset? value) =>
        Add(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Adds a date.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> leaves the parameter out.</param>
    public QueryString Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds the same parameter once for each value, for example <c>external_id[]</c>.</summary>
    /// <param name="name">The parameter's name, with brackets where the vendor wants them.</param>
    /// <param name="values">The values; <see langword="null"/> or none leaves the parameter out.</param>
    public QueryString AddEach(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value);
        }

        return this;
    }

    /// <summary>The query for <see cref="CallSettings.Query"/>; <see langword="null"/> when there is none.</summary>
    public string? Build() => _text.Length == 0 ? null : _text.ToString();

    /// <summary>The type alone: values may be identifiers of people.</summary>
    public override string ToString() => nameof(QueryString);
}
