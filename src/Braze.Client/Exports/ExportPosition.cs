namespace Braze.Client;

/// <summary>Where a line stands in an export. What a host keeps to go on from after a crash.</summary>
/// <param name="FileName">The name of the file within the archive; for a GZIP file, its own name.</param>
/// <param name="Line">The number of the line in that file, from 1; empty lines count.</param>
public sealed record ExportPosition(string FileName, long Line);
