namespace Integration.Sandbox;

/// <summary>A campaign as the dashboard made it.</summary>
/// <param name="Id">The API identifier.</param>
public sealed record SandboxCampaign(string Id)
{
    /// <summary>How it is sent. Only transactional sends look at it.</summary>
    public SandboxCampaignKind Kind { get; init; }

    /// <summary>The name; the id when left out.</summary>
    public string Name { get; init; } = Id;

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The names of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its messages. Without any it has one e-mail, and takes any <c>message_variation_id</c>.</summary>
    public IReadOnlyList<SandboxMessage> Messages { get; init; } = [];

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it is paused.</summary>
    public bool Paused { get; init; }

    /// <summary>When the dashboard sends it next; makes it appear among the scheduled broadcasts.</summary>
    public DateTimeOffset? NextSendTime { get; init; }

    internal bool Draft { get; init; }
}
