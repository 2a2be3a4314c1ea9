namespace SessionM.Client.Csv;

/// <summary>What is wrong with a row.</summary>
public enum TagCsvProblemKind
{
    /// <summary>The cell of the customer or the tag is empty.</summary>
    Missing,

    /// <summary>The customer's id cannot be part of a URL, or the lifetime is not a whole number of seconds from 1 to 2,147,483,647.</summary>
    Unusable,

    /// <summary>A quotation mark stands where none may, or is never closed.</summary>
    StrayQuotationMark,

    /// <summary>The row has fewer cells than it should.</summary>
    TooFewCells,

    /// <summary>The row has more cells than it should; perhaps a tag has a delimiter in it and is not quoted.</summary>
    TooManyCells,
}
