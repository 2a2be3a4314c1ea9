using System.Globalization;
using System.Runtime.CompilerServices;

namespace Integration.Abstractions;

/// <summary>Writes any attribute value as the text to send.</summary>
internal sealed class ValueFormatter
{
    private const int JoinedOnStack = 256;

    // A number with as many digits before and after the point as are ever written, its sign and its point, and some room.
    private const int LongestPlain = 64;

    private static readonly FormattedValue Skipped = new(null, DropKind: AttributeDiagnosticKind.EmptyListSkipped, Reason: "The list is empty.");

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
    public FormattedValue Format(object? wrapped) => ValueShape.Unwrap(wrapped) switch
    {
        null => FormatNull(isField: false),

        // Asking first whether it is a list or an object takes longer than writing it.
        var plain when _maxLength >= LongestPlain && ValueShape.IsPlain(plain) => From(_scalars.Format(plain)),
        var value => Finish(FormatPresent(value)),
    };

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

    // The list is read once: it may be a sequence that can only be read once.
    private FormattedValue FormatList(IEnumerable<object?> list)
    {
        if (_lists == ListPolicy.Join)
        {
            return Join(list);
        }

        List<object?> elements = [.. list.Where(IsKept)];
        return elements.Count == 0 && _skipEmptyLists ? Skipped : From(_json.Write(elements));
    }

    private FormattedValue Join(IEnumerable<object?> list)
    {
        DefaultInterpolatedStringHandler joined = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[JoinedOnStack]);
        int count = 0;
        ValueNotes notes = ValueNotes.None;
        foreach (object? element in list)
        {
            if (!IsKept(element))
            {
                continue;
            }

            ScalarText text = FormatElement(element);
            if (text.Problem is not null)
            {
                return FormattedValue.Rejected(text.Problem);
            }

            joined.AppendLiteral(count++ > 0 ? _separator : "");
            joined.AppendLiteral(text.Text!);
            notes |= text.Text!.Contains(_separator, StringComparison.Ordinal) ? ValueNotes.ContainsSeparator : ValueNotes.None;
        }

        return count == 0 && _skipEmptyLists ? Skipped : new FormattedValue(joined.ToStringAndClear(), notes);
    }

    private bool IsKept(object? element) => !_skipNullElements || ValueShape.Unwrap(element) is not null;

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
