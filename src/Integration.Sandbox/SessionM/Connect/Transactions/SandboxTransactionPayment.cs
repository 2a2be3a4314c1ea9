namespace Integration.Sandbox;

/// <summary>One payment of a purchase.</summary>
/// <param name="Type">How it was paid.</param>
/// <param name="Amount">How much.</param>
public sealed record SandboxTransactionPayment(string Type, decimal Amount);
