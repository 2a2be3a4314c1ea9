using System.Globalization;
using CsvHelper;

namespace Braze.Client.Csv;

/// <summary>Writes one value the way an import reads it.</summary>
/// <remarks>
/// Braze makes out the type of a column from its texts, and takes what stands in quotation marks for a string. So texts are always quoted, which keeps
/// <c>0130</c> and <c>true</c> strings, and nothing else ever is. A value that is not there is an empty cell.
/// </remarks>
internal sealed class ImportCell(CsvWriter csv)
{
    // Braze stores later dates as strings.
    private const int MaxYear = 3000;

    public long Row { get; set; }

    public string? Column { get; set; }

    public void Write(string? text, int maxLength = int.MaxValue)
    {
        if (string.IsNullOrEmpty(text))
        {
            WriteBlank();
            return;
        }

        if (text.Length > maxLength)
        {
            throw Refuse($"the text has {text.Length} characters; the limit is {maxLength}.");
        }

        // A file with several kinds of line breaks spoils Braze's reading of the header, so those inside a text are written as the file's own.
        string sameBreaks = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        csv.WriteField(sameBreaks, shouldQuote: true);
    }

    public void Write(bool? value) => WritePlain(value switch { true => "true", false => "false", null => null });

    public void Write(long? value) => WritePlain(value?.ToString(CultureInfo.InvariantCulture));

    public void Write(decimal? value) => WritePlain(value?.ToString(CultureInfo.InvariantCulture));

    public void Write(double? value)
    {
        if (value is { } number && !double.IsFinite(number))
        {
            throw Refuse("the number is not finite.");
        }

        WritePlain(value is { } some ? WithoutExponent(some) : null);
    }

    public void Write(DateOnly? value)
    {
        ThrowIfTooLate(value?.Year);
        WritePlain(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The forms Braze names for its own dates have no fractions of a second.</summary>
    public void Write(DateTimeOffset? value) => Write(value, "yyyy-MM-ddTHH:mm:ssZ");

    public void WriteWithMilliseconds(DateTimeOffset? value) => Write(value, "yyyy-MM-ddTHH:mm:ss.fffZ");

    /// <summary>A word of Braze's own or an id.</summary>
    public void WritePlain(string? text) => csv.WriteField(text ?? string.Empty, shouldQuote: false);

    public void WriteBlank() => WritePlain(null);

    public ImportRowException Refuse(string problem) => new(Row, Column, problem);

    private void Write(DateTimeOffset? value, string format)
    {
        DateTime? utc = value?.UtcDateTime;
        ThrowIfTooLate(utc?.Year);
        WritePlain(utc?.ToString(format, CultureInfo.InvariantCulture));
    }

    private void ThrowIfTooLate(int? year)
    {
        if (year > MaxYear)
        {
            throw Refuse($"the date is after the year {MaxYear}, and Braze does not store such dates as dates.");
        }
    }

    private static string WithoutExponent(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
        {
            return text;
        }

        // One digit stands before the point of the scientific form.
        string sign = value < 0 ? "-" : string.Empty;
        string digits = text[sign.Length..mark].Replace(".", string.Empty, StringComparison.Ordinal);
        int point = 1 + int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return point switch
        {
            <= 0 => $"{sign}0.{new string('0', -point)}{digits}",
            _ when point < digits.Length => $"{sign}{digits[..point]}.{digits[point..]}",
            _ => sign + digits.PadRight(point, '0'),
        };
    }
}
