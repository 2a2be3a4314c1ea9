namespace Braze.Client.Csv;

/// <summary>What is wrong with a row of an export.</summary>
public enum CsvProblemKind
{
    /// <summary>A cell is not of its column's type. The property is empty, the text is in <see cref="ExportedCsvUser.Cells"/>.</summary>
    UnreadableValue,

    /// <summary>A quotation mark stands where none may, or is never closed. The text is as far as it could be made out.</summary>
    StrayQuotationMark,

    /// <summary>The row has fewer cells than the header; the missing ones read as empty.</summary>
    TooFewCells,

    /// <summary>The row has more cells than the header; the surplus ones are in <see cref="ExportedCsvUser.AdditionalColumns"/> under an empty name.</summary>
    TooManyCells,
}
