using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An event of a user, as SessionM took it.</summary>
public sealed record SandboxCustomerEvent
{
    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>The number of an event without attributes.</summary>
    public decimal? Value { get; init; }

    /// <summary>The attributes, by their names on the wire; a copy. Empty for an event that came as a number.</summary>
    public JsonObject Attributes => (JsonObject)GivenAttributes.DeepClone();

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The campaign it was sent for, if it was.</summary>
    public string? CampaignId { get; init; }

    /// <summary>Whether its call asked to claim rewards at once.</summary>
    public bool? AutoClaim { get; init; }

    /// <summary>Whether its call asked to be processed later.</summary>
    public bool IsDeferred { get; init; }

    internal JsonObject GivenAttributes { get; init; } = [];

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
