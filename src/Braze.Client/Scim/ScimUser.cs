using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The account of a dashboard user.</summary>
public sealed class ScimUser
{
    private List<string>? _schemas;

    /// <summary>The account's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The user's e-mail address.</summary>
    [JsonPropertyName("userName")]
    public string? UserName { get; set; }

    /// <summary>The user's name.</summary>
    [JsonPropertyName("name")]
    public ScimName? Name { get; set; }

    /// <summary>The user's department.</summary>
    [JsonPropertyName("department")]
    public string? Department { get; set; }

    /// <summary>When the account was made, as Braze writes it: <c>2024 Nov 11, 4:20 PM</c>, or <c>N/A</c>.</summary>
    [JsonPropertyName("createdAt")]
    public string? CreatedAt { get; set; }

    /// <summary>When the user signed in last, as Braze writes it. Pages differ: <c>2024 Nov 11, 4:20 PM</c>, <c>Thursday, January 1, 1970 12:00:00 AM</c>, or <c>N/A</c>.</summary>
    [JsonPropertyName("lastSignInAt")]
    public string? LastSignInAt { get; set; }

    /// <summary>What the user may do.</summary>
    [JsonPropertyName("permissions")]
    public ScimPermissions? Permissions { get; set; }

    /// <summary>The SCIM schemas of the answer; empty, never null.</summary>
    [JsonPropertyName("schemas")]
    public List<string> Schemas
    {
        get => _schemas ??= [];
        set => _schemas = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
