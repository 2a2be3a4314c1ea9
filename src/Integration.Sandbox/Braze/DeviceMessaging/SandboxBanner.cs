using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A Banner that is live at a placement.</summary>
public sealed record SandboxBanner
{
    /// <summary>Names a Banner.</summary>
    /// <param name="id">Its id, by which events name it.</param>
    /// <param name="placementId">Where it is shown.</param>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public SandboxBanner(string id, string placementId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(placementId);
        Id = id;
        PlacementId = placementId;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Where it is shown.</summary>
    public string PlacementId { get; }

    /// <summary>Its texts, by name.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When it ends; never when left out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who is eligible, by external id; everyone when left out. Must not wait for a call to the sandbox.</summary>
    public Func<string, bool> Users { get; init; } = static _ => true;

    internal JsonObject Show() => new()
    {
        ["id"] = Id,
        ["placement_id"] = PlacementId,
        ["is_control"] = false,
        ["is_test_send"] = false,
        ["expires_at"] = ExpiresAt?.ToUnixTimeSeconds() ?? -1,
        ["properties"] = new JsonObject(Texts.Select(text =>
            KeyValuePair.Create<string, JsonNode?>(text.Key, new JsonObject { ["type"] = "string", ["value"] = text.Value }))),
    };
}
