using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What a dashboard user may do in a team of a workspace.</summary>
public sealed class ScimTeam
{
    private List<string>? _teamPermissions;

    /// <summary>The team's id.</summary>
    [JsonPropertyName("teamId")]
    public string? TeamId { get; set; }

    /// <summary>The team's name; in a request it can stand for the id.</summary>
    [JsonPropertyName("teamName")]
    public string? TeamName { get; set; }

    /// <summary>The permissions; empty, never null.</summary>
    [JsonPropertyName("teamPermissions")]
    public List<string> TeamPermissions
    {
        get => _teamPermissions ??= [];
        set => _teamPermissions = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
