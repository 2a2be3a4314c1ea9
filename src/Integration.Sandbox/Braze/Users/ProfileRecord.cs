using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A profile as the workspace keeps it.</summary>
internal sealed class ProfileRecord(int historyCapacity)
{
    public string BrazeId { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public string? ExternalId { get; set; }

    /// <summary>Ids the profile had before: they still find it, until they are removed.</summary>
    public List<string> DeprecatedExternalIds { get; } = [];

    public HashSet<SandboxAlias> Aliases { get; } = [];

    public JsonObject Attributes { get; } = [];

    public string? Email => WireJson.Text(Attributes["email"]);

    public string? Phone => WireJson.Text(Attributes["phone"]);

    public BoundedHistory<SandboxEvent> Events { get; } = new(historyCapacity);

    public BoundedHistory<SandboxPurchase> Purchases { get; } = new(historyCapacity);

    public DateTimeOffset Created { get; init; }

    /// <summary>Grows with every update of any profile: which of several was updated last.</summary>
    public long Updated { get; set; }
}
