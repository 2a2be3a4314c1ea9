namespace Braze.Client.Csv;

/// <summary>A column of an import: its header, and how a row's cell is written.</summary>
internal sealed record ImportColumn<T>(string Header, Action<T, ImportCell> Write);
