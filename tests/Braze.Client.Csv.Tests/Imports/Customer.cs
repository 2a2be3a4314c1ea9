namespace Braze.Client.Csv.Tests;

/// <summary>What a host might have.</summary>
internal sealed record Customer(string Id)
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Tier { get; init; }

    public int? Visits { get; init; }

    public decimal? Spent { get; init; }

    public double? Score { get; init; }

    public bool? IsVip { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateOnly? Born { get; init; }
}
