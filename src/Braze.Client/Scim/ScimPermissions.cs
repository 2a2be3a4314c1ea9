using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>What a dashboard user may do.</summary>
public sealed class ScimPermissions
{
    private List<string>? _companyPermissions;
    private List<ScimRole>? _roles;
    private List<ScimAppGroup>? _appGroups;

    /// <summary>Permissions in the whole company; empty, never null.</summary>
    [JsonPropertyName("companyPermissions")]
    public List<string> CompanyPermissions
    {
        get => _companyPermissions ??= [];
        set => _companyPermissions = Elements.WithoutNulls(value);
    }

    /// <summary>The roles; empty, never null.</summary>
    [JsonPropertyName("roles")]
    public List<ScimRole> Roles
    {
        get => _roles ??= [];
        set => _roles = Elements.WithoutNulls(value);
    }

    /// <summary>Permissions in workspaces; empty, never null.</summary>
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
