namespace Braze.Client.Csv;

/// <summary>A file that was written.</summary>
/// <param name="Number">Its place among the files of one import, from 1.</param>
/// <param name="Rows">How many rows it has, the header not counted.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ImportFile(int Number, long Rows, long Bytes);
