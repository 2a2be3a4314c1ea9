using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What a dashboard user may do in a workspace.</summary>
public sealed class ScimAppGroup
{
    private List<string>? _appGroupPermissions;
    private List<ScimPermissionSet>? _appGroupPermissionSets;
    private List<ScimTeam>? _teams;

    /// <summary>The workspace's id.</summary>
    [JsonPropertyName("appGroupId")]
    public string? AppGroupId { get; set; }

    /// <summary>The workspace's name; in a request it can stand for the id.</summary>
    [JsonPropertyName("appGroupName")]
    public string? AppGroupName { get; set; }

    /// <summary>The permissions; empty, never null.</summary>
    [JsonPropertyName("appGroupPermissions")]
    public List<string> AppGroupPermissions
    {
        get => _appGroupPermissions ??= [];
        set => _appGroupPermissions = Elements.WithoutNulls(value);
    }

    /// <summary>Sets of permissions; empty, never null.</summary>
    [JsonPropertyName("appGroupPermissionSets")]
    public List<ScimPermissionSet> AppGroupPermissionSets
    {
        get => _appGroupPermissionSets ??= [];
        set => _appGroupPermissionSets = Elements.WithoutNulls(value);
    }

    /// <summary>Permissions in teams; empty, never null.</summary>
    [JsonPropertyName("team")]
    public List<ScimTeam> Teams
    {
        get => _teams ??= [];
        set => _teams = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
