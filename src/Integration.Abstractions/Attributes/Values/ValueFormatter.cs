using System.Text;

namespace Integration.Abstractions;

/// <summary>Writes any attribute value as the text to send.</summary>
internal sealed class ValueFormatter
{
    private readonly ScalarFormatter _scalars;
    private readonly NestedJsonWriter _json;
    private readonly FieldFormatter _fields;
    private readonly NullPolicy _nulls;
    private readonly ListPolicy _lists;
    private readonly string _separator;
    private readonly bool _skipNullElements;
    private readonly bool _skipEmptyLists;
    private readonly bool _nestedAsJson;
    private readonly int _maxLength;

    public ValueFormatter(AttributeNormalizerOptions options, TimeProvider timeProvider)
    {
        _scalars = new ScalarFormatter(options);
        _json = new NestedJsonWriter(_scalars, options);
        _fields = new FieldFormatter(options, timeProvider);
        _nulls = options.Nulls;
        _lists = options.Lists;
        _separator = options.ListSeparator;
        _skipNullElements = options.NullElements == NullElementPolicy.Skip;
        _skipEmptyLists = options.EmptyLists == EmptyListPolicy.Skip;
        _nestedAsJson = options.NestedValues == NestedValuePolicy.Json;
        _maxLength = options.MaxValueLength ?? (options.KeyRule == KeyRule.StripDollar ? 255 : int.MaxValue);
    }

    /// <summary>Formats the value of a custom attribute.</summary>
    public FormattedValue Format(object? wrapped)
        => ValueShape.Unwrap(wrapped) is { } value ? Finish(FormatPresent(value)) : FormatNull(isField: false);

    /// <summary>Formats the value of a reserved field.</summary>
    public FormattedValue Format(object? wrapped, FieldFormat format)
    {
        object? value = ValueShape.Unwrap(wrapped);
        if (value is null)
        {
            return FormatNull(isField: true);
        }

        if (format == FieldFormat.DateOfBirth && FieldFormatter.CalendarDate(value) is { } date)
        {
            return new FormattedValue(date);
        }

        FormattedValue formatted = FormatPresent(value);
        return formatted.DropKind is null ? Finish(_fields.Format(formatted, format)) : formatted;
    }

    private FormattedValue FormatNull(bool isField) => _nulls switch
    {
        NullPolicy.TagAsTrue when !isField => new FormattedValue("true"),
        NullPolicy.EmptyString => new FormattedValue(""),
        NullPolicy.SendNull => new FormattedValue(null),
        _ => new FormattedValue(null, DropKind: AttributeDiagnosticKind.NullSkipped, Reason: "The value is null."),
    };

    private FormattedValue FormatPresent(object value)
    {
        if (value is string text)
        {
            return new FormattedValue(text);
        }

        // Asking first whether it is a list or an object takes longer than writing it.
        if (ValueShape.IsPlain(value))
        {
            return From(_scalars.Format(value));
        }

        try
        {
            if (ValueShape.AsList(value) is { } list)
            {
                return FormatList(list);
            }

            return ValueShape.AsMembers(value, _json.TextOf) is null
                ? From(_scalars.Format(value))
                : _nestedAsJson ? From(_json.Write(value)) : FormattedValue.Rejected(NestedJsonWriter.Problems.Nested);
        }
        catch (FormatException e)
        {
            return FormattedValue.Rejected(e.Message);
        }
    }

    private FormattedValue FormatList(IEnumerable<object?> list)
    {
        // Read once: the list may be a sequence that can only be read once.
        List<object?> elements = [.. _skipNullElements ? list.Where(e => ValueShape.Unwrap(e) is not null) : list];
        if (elements.Count == 0 && _skipEmptyLists)
        {
            return new FormattedValue(null, DropKind: AttributeDiagnosticKind.EmptyListSkipped, Reason: "The list is empty.");
        }

        return _lists == ListPolicy.Join ? Join(elements) : From(_json.Write(elements));
    }

    private FormattedValue Join(List<object?> elements)
    {
        StringBuilder joined = new();
        ValueNotes notes = ValueNotes.None;
        for (int i = 0; i < elements.Count; i++)
        {
            ScalarText text = FormatElement(elements[i]);
            if (text.Problem is not null)
            {
                return FormattedValue.Rejected(text.Problem);
            }

            joined.Append(i > 0 ? _separator : "").Append(text.Text);
            notes |= text.Text!.Contains(_separator, StringComparison.Ordinal) ? ValueNotes.ContainsSeparator : ValueNotes.None;
        }

        return new FormattedValue(joined.ToString(), notes);
    }

    private ScalarText FormatElement(object? wrapped)
    {
        if (wrapped is string text)
        {
            return ScalarText.Of(text);
        }

        object? element = ValueShape.Unwrap(wrapped);
        if (element is null)
        {
            return ScalarText.Of("");
        }

        bool isNested = ValueShape.AsList(element) is not null || ValueShape.AsMembers(element, _json.TextOf) is not null;
        if (!isNested)
        {
            return _scalars.Format(element);
        }

        return _nestedAsJson ? _json.Write(element) : ScalarText.Rejected(NestedJsonWriter.Problems.Nested);
    }

    private FormattedValue Finish(FormattedValue formatted)
    {
        if (formatted.DropKind is not null || formatted.Text is not { } text)
        {
            return formatted;
        }

        string wellFormed = WellFormedText.From(text);
        string cut = WellFormedText.Truncate(wellFormed, _maxLength);
        ValueNotes notes = formatted.Notes
            | (ReferenceEquals(wellFormed, text) ? ValueNotes.None : ValueNotes.Sanitized)
            | (ReferenceEquals(cut, wellFormed) ? ValueNotes.None : ValueNotes.Truncated);
        return formatted with { Text = cut, Notes = notes };
    }

    private static FormattedValue From(ScalarText scalar)
        => scalar.Problem is null ? new FormattedValue(scalar.Text) : FormattedValue.Rejected(scalar.Problem);
}
