using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A transaction that the point of sale sent, in the state it was sent in.</summary>
[DebuggerDisplay("transaction")]
public sealed record SandboxPosTransaction
{
    /// <summary>The transaction's id.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The id of the request that brought it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Whether it is finished and paid.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public required bool IsVoided { get; init; }

    /// <summary>The sum of its lines.</summary>
    public required decimal Subtotal { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All of it, by its names on the wire; a copy.</summary>
    public JsonObject Payload => (JsonObject)Sent.DeepClone();

    internal JsonObject Sent { get; init; } = [];

    /// <summary>Nothing about the customer.</summary>
    public override string ToString() => nameof(SandboxPosTransaction);
}
