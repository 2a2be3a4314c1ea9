using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A purchase on a profile. Braze counts a quantity of n as n purchases.</summary>
public sealed record SandboxPurchase
{
    /// <summary>The product.</summary>
    public required string ProductId { get; init; }

    /// <summary>The ISO 4217 currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The price of one, in the currency's major unit.</summary>
    public required decimal Price { get; init; }

    /// <summary>How many, 1 to 100.</summary>
    public required int Quantity { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The app it is attributed to.</summary>
    public string? AppId { get; init; }

    /// <summary>The properties as sent.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>The product; no properties.</summary>
    public override string ToString() => $"{nameof(SandboxPurchase)} {ProductId}";
}
