using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A set of permissions in a workspace.</summary>
public sealed class ScimPermissionSet
{
    private List<string>? _permissions;

    /// <summary>The set's id.</summary>
    [JsonPropertyName("appGroupPermissionSetId")]
    public string? AppGroupPermissionSetId { get; set; }

    /// <summary>The set's name; in a request it can stand for the id.</summary>
    [JsonPropertyName("appGroupPermissionSetName")]
    public string? AppGroupPermissionSetName { get; set; }

    /// <summary>What the set allows, in answers; empty, never null.</summary>
    [JsonPropertyName("permissions")]
    public List<string> Permissions
    {
        get => _permissions ??= [];
        set => _permissions = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
