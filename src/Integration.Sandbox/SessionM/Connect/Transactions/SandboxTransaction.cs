namespace Integration.Sandbox;

/// <summary>A purchase in a store.</summary>
public sealed record SandboxTransaction
{
    /// <summary>SessionM's id of it.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The point of sale's id of it.</summary>
    public required string PosTransactionId { get; init; }

    /// <summary>The store.</summary>
    public string StoreId { get; init; } = Guid.Empty.ToString();

    /// <summary>The channel.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The sum before tax.</summary>
    public decimal Subtotal { get; init; }

    /// <summary>The tax.</summary>
    public decimal TaxTotal { get; init; }

    /// <summary>When it was opened; <see langword="null"/> for when it was added.</summary>
    public DateTimeOffset? OpenTime { get; init; }

    /// <summary>Whether it is closed. Default <see langword="true"/>.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>Whether it was voided.</summary>
    public bool IsVoided { get; init; }

    /// <summary>What was bought.</summary>
    public IReadOnlyList<SandboxTransactionItem> Items { get; init; } = [];

    /// <summary>How it was paid: kind and amount.</summary>
    public IReadOnlyList<SandboxTransactionPayment> Payments { get; init; } = [];

    /// <summary>How many items; never an id.</summary>
    public override string ToString() => $"transaction of {Items.Count} items";
}
