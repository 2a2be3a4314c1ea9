using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of users and their subscription groups.</summary>
public sealed class UserSubscriptionsPage : BrazeResponse
{
    private List<UserSubscriptions>? _users = [];

    /// <summary>The page's users; empty, never null.</summary>
    [JsonPropertyName("users")]
    public List<UserSubscriptions> Users
    {
        get => _users ??= [];
        set => _users = Elements.WithoutNulls(value);
    }

    /// <summary>How many users there are on all pages.</summary>
    [JsonPropertyName("total_count")]
    public long? TotalCount { get; set; }
}
