namespace BulkTagging;

/// <summary>What the command line says.</summary>
internal sealed record JobSettings
{
    public required int Customers { get; init; }

    public required int Concurrency { get; init; }

    public required string Checkpoint { get; init; }

    public string? Csv { get; init; }

    public int? KillAfter { get; init; }
}
