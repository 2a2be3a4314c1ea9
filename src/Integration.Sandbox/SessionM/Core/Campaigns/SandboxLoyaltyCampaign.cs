using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A campaign of the tenant.</summary>
/// <param name="CampaignId">Its id, a whole number.</param>
/// <param name="Name">Its name.</param>
public sealed record SandboxLoyaltyCampaign(string CampaignId, string Name)
{
    /// <summary>Its permalink.</summary>
    public string? Permalink { get; init; }

    /// <summary>When it starts; <see langword="null"/>: it has always run.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When it ends; <see langword="null"/>: never.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>Whether it is listed among the promotions, and not among the tiles.</summary>
    public bool IsPromotion { get; init; }

    /// <summary>The users it is for, by SessionM's id; <see langword="null"/> for everybody.</summary>
    public IReadOnlyCollection<string>? UserIds { get; init; }

    /// <summary>The state a customer's list tells when it is asked for progress.</summary>
    public string State { get; init; } = "in_progress";

    /// <summary>The headline of its message.</summary>
    public string? Header { get; init; }

    /// <summary>The text of its message.</summary>
    public string? Description { get; init; }

    /// <summary>What the tenant put along with it.</summary>
    public JsonObject CustomPayload { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal bool IsActive(DateTimeOffset now) => !(StartDate > now) && !(EndDate <= now);

    internal bool IsFor(string userId, DateTimeOffset now) => IsActive(now) && (UserIds is null || UserIds.Contains(userId, StringComparer.OrdinalIgnoreCase));
}
