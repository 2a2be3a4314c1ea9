namespace Integration.Sandbox;

/// <summary>One entry of a user's ledger.</summary>
public sealed record SandboxPointChange
{
    /// <summary>The entry's id.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required SandboxPointAccount Account { get; init; }

    /// <summary>What it adds; negative for what was spent.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The balance after it.</summary>
    public required decimal Balance { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The key that kept it from being made twice, if the call gave one.</summary>
    public string? IdempotencyId { get; init; }

    /// <summary>Where the points came from, as the call named it.</summary>
    public string? PointSourceId { get; init; }

    /// <summary>What it refers to, as the call named it.</summary>
    public string? ReferenceId { get; init; }

    /// <summary>The kind of <see cref="ReferenceId"/>.</summary>
    public string? ReferenceType { get; init; }

    /// <summary>The transaction it belongs to, as the call named it.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Account and amount; never the user.</summary>
    public override string ToString() => $"{Account.Name}: {Amount}";
}
