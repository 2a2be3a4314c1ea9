using System.Runtime.InteropServices;
using System.Text.Json;

namespace Braze.Client;

/// <summary>One JSON value in three words, so that a list of them needs no boxes and no dictionary of objects.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WireValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private WireValue(WireKind kind, long bits = 0, object? reference = null)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
    }

    public WireKind Kind { get; }

    public static WireValue Null => new(WireKind.Null);

    public bool IsSet => Kind != WireKind.Unset;

    public bool IsScalar => Kind is WireKind.Text or WireKind.Boolean or WireKind.Integer or WireKind.Double or WireKind.Decimal;

    public bool IsDate => Kind is WireKind.Instant or WireKind.Date;

    public bool IsFinite => Kind != WireKind.Double || double.IsFinite(AsDouble);

    public string AsText => (string)_reference!;

    public bool AsBoolean => _bits != 0;

    public long AsInteger => _bits;

    public DateTimeOffset AsInstant => new(_bits, TimeSpan.Zero);

    public DateOnly AsDate => DateOnly.FromDayNumber((int)_bits);

    public string[] AsTexts => (string[])_reference!;

    public double[] AsNumbers => (double[])_reference!;

    public IJsonFragment[] AsObjects => (IJsonFragment[])_reference!;

    public IJsonFragment AsFragment => (IJsonFragment)_reference!;

    private double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    public static WireValue Of(string? value) => value is null ? default : new(WireKind.Text, 0, value);

    public static WireValue Of(char? value) => value is { } some ? Of(some.ToString()) : default;

    public static WireValue Of(bool? value) => value is { } some ? new(WireKind.Boolean, some ? 1 : 0) : default;

    public static WireValue Of(long? value) => value is { } some ? new(WireKind.Integer, some) : default;

    public static WireValue Of(double? value) => value is { } some ? new(WireKind.Double, BitConverter.DoubleToInt64Bits(some)) : default;

    public static WireValue Of(decimal? value) => value is { } some ? new(WireKind.Decimal, 0, some) : default;

    public static WireValue Of(DateTimeOffset? value) => value is { } some ? new(WireKind.Instant, some.UtcTicks) : default;

    public static WireValue Of(DateOnly? value) => value is { } some ? new(WireKind.Date, some.DayNumber) : default;

    public static WireValue Of(string[] value) => new(WireKind.Texts, 0, value);

    public static WireValue Of(double[] value) => new(WireKind.Numbers, 0, value);

    public static WireValue Of(IJsonFragment[] value) => new(WireKind.Objects, 0, value);

    public static WireValue Of(IJsonFragment? value) => value is null ? default : new(WireKind.Fragment, 0, value);

    public static WireValue Increment(long by) => new(WireKind.Increment, by);

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case WireKind.Text:
                writer.WriteStringValue(AsText);
                break;
            case WireKind.Boolean:
                writer.WriteBooleanValue(AsBoolean);
                break;
            case WireKind.Integer:
                writer.WriteNumberValue(_bits);
                break;
            case WireKind.Double:
                writer.WriteNumberValue(AsDouble);
                break;
            case WireKind.Decimal:
                writer.WriteNumberValue((decimal)_reference!);
                break;
            case WireKind.Instant:
                WireDate.WriteInstant(writer, AsInstant);
                break;
            case WireKind.Date:
                WireDate.WriteDate(writer, AsDate);
                break;
            case WireKind.Texts:
                WriteTexts(writer);
                break;
            case WireKind.Numbers:
                WriteNumbers(writer);
                break;
            case WireKind.Objects:
                WriteObjects(writer);
                break;
            case WireKind.Fragment:
                AsFragment.WriteTo(writer);
                break;
            case WireKind.Increment:
                writer.WriteStartObject();
                writer.WriteNumber(WireNames.Inc, _bits);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private void WriteTexts(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (string text in AsTexts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private void WriteNumbers(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (double number in AsNumbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private void WriteObjects(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (IJsonFragment item in AsObjects)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
