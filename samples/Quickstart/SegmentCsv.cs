using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Quickstart;

/// <summary>Reads a Braze segment CSV export ("User Data"), whose column names differ from those of the API.</summary>
internal static class SegmentCsv
{
    private const string UserId = "user_id";
    private const string LoyaltyTier = "loyalty_tier";

    /// <exception cref="InvalidDataException">The header has no <c>user_id</c>, or a row cannot be read.</exception>
    public static IReadOnlyList<SegmentRow> Read(string path)
    {
        using StreamReader file = new(path);
        using CsvReader csv = new(file, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Contains(UserId) != true)
        {
            throw new InvalidDataException(
                $"{Path.GetFileName(path)} has no '{UserId}' column. Export the segment with \"CSV Export User Data\"; the API calls the same column external_id.");
        }

        List<SegmentRow> rows = [];
        try
        {
            while (csv.Read())
            {
                rows.Add(new SegmentRow(csv.Parser.RawRow, csv.GetField(UserId)?.Trim() ?? string.Empty, csv.GetField(LoyaltyTier) ?? string.Empty));
            }
        }
        catch (BadDataException e)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}, line {csv.Parser.RawRow}: a quote is not closed or stands where none may. No customer was tagged.", e);
        }

        return rows;
    }
}
