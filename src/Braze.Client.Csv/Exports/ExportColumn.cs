namespace Braze.Client.Csv;

/// <summary>A column of an export: its names, and how a text becomes a property.</summary>
/// <param name="Names">The name of the export first, then the ones of imports and of the API.</param>
/// <param name="Read">Sets the property; false when the text is not of the column's type.</param>
internal sealed record ExportColumn(string[] Names, Func<ExportedCsvUser, string, bool> Read);
