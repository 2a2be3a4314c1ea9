using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The accounts that a search found.</summary>
public sealed class ScimUsersResponse : BrazeResponse
{
    private List<string>? _schemas;
    private List<ScimUser>? _users;

    /// <summary>The SCIM schemas of the answer; empty, never null.</summary>
    [JsonPropertyName("schemas")]
    public List<string> Schemas
    {
        get => _schemas ??= [];
        set => _schemas = Elements.WithoutNulls(value);
    }

    /// <summary>How many there are.</summary>
    [JsonPropertyName("totalResults")]
    public long? TotalResults { get; set; }

    /// <summary>The accounts; empty, never null.</summary>
    [JsonPropertyName("Resources")]
    public List<ScimUser> Users
    {
        get => _users ??= [];
        set => _users = Elements.WithoutNulls(value);
    }
}
