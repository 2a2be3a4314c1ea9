using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A role of a dashboard user.</summary>
public sealed class ScimRole
{
    private List<ScimAppGroup>? _appGroups;

    /// <summary>The role's id.</summary>
    [JsonPropertyName("roleId")]
    public string? RoleId { get; set; }

    /// <summary>The role's name; in a request it can stand for the id.</summary>
    [JsonPropertyName("roleName")]
    public string? RoleName { get; set; }

    /// <summary>What the role allows, in answers; empty, never null.</summary>
    [JsonPropertyName("appGroup")]
    public List<ScimAppGroup> AppGroups
    {
        get => _appGroups ??= [];
        set => _appGroups = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
